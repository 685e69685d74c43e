"""The seven districts of Hamburg and where each keeps its council information system."""

# SPDX-License-Identifier: EUPL-1.2

# Readable name and address by alias. Addresses: bv-hh/bv-hh@45e69110, read 2026-07.
DISTRICTS = {
    alias: (f"Bezirk {name}", f"https://sitzungsdienst-{alias}.hamburg.de/bi/")
    for alias, name in {
        "hamburg-mitte": "Hamburg-Mitte",
        "altona": "Altona",
        "bergedorf": "Bergedorf",
        "eimsbuettel": "Eimsbüttel",
        "hamburg-nord": "Hamburg-Nord",
        "harburg": "Harburg",
        "wandsbek": "Wandsbek",
    }.items()
}
