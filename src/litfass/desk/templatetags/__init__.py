"""Words of the desk's templates."""

# SPDX-License-Identifier: EUPL-1.2
