"""Find every street, square, quarter, park, stop and public building that a text names."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.readers.places.noticed import read_in

__all__ = ["read_in"]
