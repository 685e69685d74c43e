"""Run `python -m litfass` like the command `litfass`."""

# SPDX-License-Identifier: EUPL-1.2

import sys

from litfass.jobs.cli import main

if __name__ == "__main__":
    sys.exit(main())
