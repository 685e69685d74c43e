"""The verbs of the command line: each file offers arguments(parser) and run(arguments)."""

# SPDX-License-Identifier: EUPL-1.2
