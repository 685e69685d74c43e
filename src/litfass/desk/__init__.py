"""Floor 4: the staff's side. Thin views that call flow, never write to the database themselves."""

# SPDX-License-Identifier: EUPL-1.2
