"""The reference page of the channels says what the code does."""

# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

import pytest

from litfass.channels.handover import NETWORKS, Network
from litfass.core.shelf import modules

PAGE = (Path(__file__).parents[2] / "docs/reference/channels.md").read_text(encoding="utf-8")


def rows(first_column: str) -> list[list[str]]:
    """The cells of the table whose first heading this is, without the heading."""
    table = PAGE.split(f"\n| {first_column} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def test_every_channel_has_one_line() -> None:
    assert [row[0].strip("`") for row in rows("channel")] == list(modules("channels"))


@pytest.mark.parametrize("name", list(modules("channels")))
def test_every_option_a_channel_reads_is_named(name: str) -> None:
    source = Path(str(modules("channels")[name].__file__)).read_text(encoding="utf-8")
    documented = next(row[3] for row in rows("channel") if row[0] == f"`{name}`")
    assert re.findall(r"`(\w+)`", documented) == sorted(set(re.findall(r'options\.get\("(\w+)"', source)))


@pytest.mark.parametrize("name", list(modules("channels")))
def test_every_channel_has_a_test_that_runs_the_conformance_suite(name: str) -> None:
    assert "RULES" in (Path(__file__).parent / f"test_{name}.py").read_text(encoding="utf-8")


def test_the_table_of_networks_is_the_data() -> None:
    assert rows("network") == [row_of(network) for network in NETWORKS]


def row_of(network: Network) -> list[str]:
    """One network as the page writes it."""
    limits = network.limits
    return [
        network.name,
        "none known" if limits.characters is None else str(limits.characters),
        "as written" if limits.link_length is None else str(limits.link_length),
        "yes" if limits.location else "–",
        ", ".join(network.hosts) or "any",
        f"`{network.compose}`" if network.compose else "–",
        network.source,
        str(network.checked),
    ]
