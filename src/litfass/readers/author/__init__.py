"""Read whose paper it is: its groups in one spelling each, offices, or the administration; and who joined later."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.readers.author.reading import authors, authors_of_line, read

__all__ = ["authors", "authors_of_line", "read"]
