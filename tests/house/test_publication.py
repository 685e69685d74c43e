"""What a publisher of the code reads is true: licence, versions, and a reason for every dependency."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib

import yaml

from litfass import __version__
from tests.house.tree import HOME

PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
PUBLIC = yaml.safe_load((HOME / "publiccode.yml").read_text(encoding="utf-8"))
DECISIONS = HOME / "docs" / "decisions"


def test_every_dependency_has_its_reason() -> None:
    page = (DECISIONS / "0003-dependencies.md").read_text(encoding="utf-8").casefold()
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["test"]]
    names = [re.split(r"[<>=\[~! ]", each, maxsplit=1)[0].casefold() for each in wanted]
    assert [each for each in names if not re.search(rf"\b{re.escape(each)}\b", page)] == []


def test_the_description_for_reuse_says_what_the_package_says() -> None:
    assert PUBLIC["softwareVersion"] == __version__ == PROJECT["project"]["version"]
    assert PUBLIC["legal"]["license"] == PROJECT["project"]["license"] == "EUPL-1.2"


def test_the_description_for_reuse_keeps_the_lengths_of_the_standard() -> None:
    # publiccode.yml 0.4: shortDescription up to 150 characters, longDescription 500 to 10,000, genericName up to 35
    for text in PUBLIC["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 500 <= len(text["longDescription"]) <= 10_000
        assert len(text["genericName"]) <= 35
        assert text["features"]


def test_the_licence_is_the_whole_text() -> None:
    text = (HOME / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert "15.Applicable Law" in text
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text


def test_a_decision_fits_a_page() -> None:
    sizes = {page.name: len(page.read_text(encoding="utf-8").splitlines()) for page in DECISIONS.glob("*.md")}
    assert {each: size for each, size in sizes.items() if size > 40} == {}
