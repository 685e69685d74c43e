"""Importing places: what came, changed and went, with ids and addresses that stay, and refusals that change nothing."""

# SPDX-License-Identifier: EUPL-1.2

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from litfass.core.place import PlaceType, Point
from litfass.core.ports import Credit, PlacesAt
from litfass.core.trouble import Troubled
from litfass.fetching.files import Disk
from litfass.flow import gazetteer
from litfass.flow.gazetteer import gazetteer_of
from litfass.flow.import_places import Imported, NotImported, Wish, import_places
from litfass.records.models import Gazetteer, Municipality, Place
from tests.town import NOON, town

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(days=7)
HEAD = "name;key;lat;lon;stadtteil;previous\n"


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    """Databases of tests begin again with the same ids and revisions, so nothing may be remembered."""
    gazetteer._loaded.cache_clear()


@pytest.fixture
def hall() -> Municipality:
    """The town that gets places."""
    return town().municipality


class Register:
    """One gazetteer of the town, from a file that is written anew for each import."""

    def __init__(self, hall: Municipality, path: Path, plugin: str = "table") -> None:
        self.hall = hall
        self.path = path
        self.wish = Wish(path.stem, plugin, PlacesAt(str(path)), "CC0", "Bezirk Kranhude")

    def imports(self, text: str, *, force: bool = False, now: Any = NOON) -> Imported:
        """Import this text."""
        self.path.write_text(text, encoding="utf-8")
        return import_places(self.hall, replace(self.wish, force=force), Disk(), now=now)

    def rows(self) -> dict[str, Place]:
        """Its places by name."""
        return {row.name: row for row in Place.objects.filter(gazetteer__name=self.wish.name)}


@pytest.fixture
def streets(hall: Municipality, tmp_path: Path) -> Register:
    """A table of streets."""
    return Register(hall, tmp_path / "strassen.csv")


@pytest.fixture
def map_(hall: Municipality, tmp_path: Path) -> Register:
    """A file of GeoJSON."""
    return Register(hall, tmp_path / "karte.geojson", "geojson")


def _lines(*names: str) -> str:
    return HEAD + "".join(f"{name};;53.{500 + number};9.9;;\n" for number, name in enumerate(names))


def _geojson(*features: tuple[str, str, Any]) -> str:
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "properties": {"name": name}, "geometry": {"type": sort, "coordinates": where}}
                for name, sort, where in features
            ],
        }
    )


def _counts(done: Imported) -> dict[str, int]:
    names = ("new", "changed", "same", "gone", "back", "elsewhere", "richer")
    return {name: getattr(done, name) for name in names if getattr(done, name)}


def test_what_came_is_kept_with_its_credit_and_makes_a_new_gazetteer(hall: Municipality, streets: Register) -> None:
    text = HEAD + "Große Brücke;B1;53.5512345;9.99;Fleetwiek;Alte Brücke\nPollerplatz;;53.55;9.99;;\n"
    assert _counts(streets.imports(text)) == {"new": 2}
    row = streets.rows()["Große Brücke"]
    assert (row.key, row.slug, row.type, row.lat, row.south, row.quarters, row.former) == (
        "B1", "grosse-bruecke", "street", 53.551234, 53.5512345, ["Fleetwiek"], ["Alte Brücke"]
    )  # fmt: skip
    kept = Gazetteer.objects.get()
    assert (kept.name, kept.plugin, kept.licence, kept.attribution, kept.imported_at) == (
        "strassen", "table", "CC0", "Bezirk Kranhude", NOON
    )  # fmt: skip
    assert hall.places_revision == 1
    found = gazetteer_of(hall)
    assert found is not None
    assert [(place.name, place.type, place.id) for place in found.places] == [
        ("Große Brücke", PlaceType.STREET, row.pk),
        ("Pollerplatz", PlaceType.SQUARE, streets.rows()["Pollerplatz"].pk),
    ]


def test_importing_again_changes_nothing(hall: Municipality, streets: Register) -> None:
    streets.imports(_lines("Am Siel", "Am Poller"))
    done = streets.imports(_lines("Am Siel", "Am Poller"), now=LATER)
    assert (_counts(done), done.is_idle, hall.places_revision) == ({"same": 2}, True, 1)
    assert Gazetteer.objects.get().imported_at == LATER


def test_what_changed_keeps_its_id_and_address(streets: Register) -> None:
    streets.imports(HEAD + "Am Siel;S1;53.5;9.9;;\nAm Poller;P1;53.5;9.9;;\n")
    before = streets.rows()["Am Siel"]
    done = streets.imports(HEAD + "Am Siel;S1;53.6;9.9;Brackmoor;\nAm Poller;P1;53.5;9.9;;\n")
    after = streets.rows()["Am Siel"]
    assert (_counts(done), after.pk, after.slug) == ({"changed": 1, "same": 1}, before.pk, "am-siel")
    assert (after.lat, after.south, after.quarters) == (53.6, 53.6, ["Brackmoor"])


def test_a_source_that_changes_its_keys_keeps_ids_by_name_and_place(streets: Register) -> None:
    streets.imports(HEAD + "Am Siel;1;53.5;9.9;;\nAm Poller;2;53.6;9.9;;\n")
    before = {name: row.pk for name, row in streets.rows().items()}
    done = streets.imports(HEAD + "Neuer Weg;1;53.7;9.9;;\nAm Siel;2;53.5;9.9;;\nAm Poller;3;53.6;9.9;;\n")
    assert _counts(done) == {"new": 1, "changed": 2}
    after = {name: (row.pk, row.key) for name, row in streets.rows().items()}
    assert after == {
        "Am Siel": (before["Am Siel"], "2"),
        "Am Poller": (before["Am Poller"], "3"),
        "Neuer Weg": (after["Neuer Weg"][0], "1"),
    }


def test_a_street_that_was_renamed_keeps_its_id_and_its_old_name(streets: Register) -> None:
    streets.imports(HEAD + "Kaiserstraße;S1;53.5;9.9;;\n")
    before = streets.rows()["Kaiserstraße"]
    assert _counts(streets.imports(HEAD + "Friedensstraße;S1;53.5;9.9;;\n")) == {"changed": 1}
    after = streets.rows()["Friedensstraße"]
    assert (after.pk, after.slug, after.former) == (before.pk, "kaiserstrasse", ["Kaiserstraße"])


def test_what_is_gone_stays_and_comes_back(hall: Municipality, streets: Register) -> None:
    streets.imports(_lines("A-Weg", "B-Weg", "C-Weg"))
    assert _counts(streets.imports(_lines("A-Weg", "B-Weg"), now=LATER)) == {"same": 2, "gone": 1}
    gone = streets.rows()["C-Weg"]
    found = gazetteer_of(hall)
    assert found is not None
    assert (gone.gone_at, [place.name for place in found.places]) == (LATER, ["A-Weg", "B-Weg"])
    assert _counts(streets.imports(_lines("A-Weg", "B-Weg"))) == {"same": 2}
    assert _counts(streets.imports(_lines("A-Weg", "B-Weg", "C-Weg"))) == {"same": 3, "back": 1}
    back = streets.rows()["C-Weg"]
    assert (back.pk, back.gone_at) == (gone.pk, None)


def test_the_key_of_what_is_gone_may_be_given_to_another_place(streets: Register) -> None:
    head = HEAD + "Am Siel;1;53.5;9.9;;\nAm Deich;2;53.55;9.9;;\nAm Kai;3;53.56;9.9;;\n"
    streets.imports(head)
    streets.imports(head.replace("Am Siel;1;53.5;9.9;;\n", ""))
    gone = streets.rows()["Am Siel"]
    other = head.replace("Am Siel;1;53.5;9.9", "Am Poller;1;53.7;9.9")
    assert _counts(streets.imports(other)) == {"new": 1, "same": 2}
    assert _counts(streets.imports(other + "Am Siel;4;53.5;9.9;;\n")) == {"changed": 1, "same": 3, "back": 1}
    back = streets.rows()["Am Siel"]
    assert (back.pk, back.key, back.gone_at) == (gone.pk, "4", None)


def test_a_source_that_lost_its_places_is_refused_unless_forced(hall: Municipality, streets: Register) -> None:
    streets.imports(_lines(*(f"Weg {letter}" for letter in "ABCDEFGHIJ")))
    with pytest.raises(NotImported, match=r"Von zehn Orten würden vier verschwinden, .* mit --force"):
        streets.imports(_lines(*(f"Weg {letter}" for letter in "ABCDEF")))
    assert (Place.objects.filter(gone_at=None).count(), hall.places_revision) == (10, 1)
    done = streets.imports(_lines(*(f"Weg {letter}" for letter in "ABCDEF")), force=True)
    assert _counts(done) == {"same": 6, "gone": 4}


@pytest.mark.parametrize(
    "text",
    ["foo;bar\n1;2\n", HEAD + ";;53.5;9.9;;\n", HEAD + "A;;9.9;53.5;;\n", HEAD + "A;;Nord;9;;\n", HEAD + "A\nA\n"],
)
def test_a_wrong_file_leaves_everything_as_it_was(hall: Municipality, streets: Register, text: str) -> None:
    streets.imports(_lines("Am Siel"))
    with pytest.raises(Troubled):
        streets.imports(text)
    assert ([row.name for row in Place.objects.filter(gone_at=None)], hall.places_revision) == (["Am Siel"], 1)


def test_a_file_without_a_place_leaves_everything_as_it_was(streets: Register) -> None:
    streets.imports(_lines("Am Siel"))
    with pytest.raises(NotImported, match="Es kam kein einziger Ort"):
        streets.imports(HEAD)
    assert list(streets.rows()) == ["Am Siel"]


def test_places_of_one_name_get_addresses_of_their_own(streets: Register) -> None:
    streets.imports(
        HEAD + "Dorfweg;;53.5;9.9;Brackmoor;\nDorfweg;;53.6;9.9;Brackmoor;\nDorfweg;;53.7;9.9;Brackmoor;\n"
        "Dorfweg;;53.8;9.9;;\nDörfweg;;53.9;9.9;;\n…A…;;54;9.9;;\n"
    )
    assert list(Place.objects.order_by("pk").values_list("slug", flat=True)) == [
        "dorfweg", "dorfweg-brackmoor", "dorfweg-brackmoor-2", "dorfweg-2", "doerfweg", "a"
    ]  # fmt: skip


def test_a_place_in_two_gazetteers_is_kept_once_and_made_richer(
    hall: Municipality, streets: Register, map_: Register
) -> None:
    streets.imports(HEAD + "Am Siel;;53.5;9.9;;\nPollerstraße;;;;;\n")
    older = streets.rows()
    line = [[9.9, 53.5], [9.91, 53.5]]
    text = _geojson(("AM SIEL", "LineString", line), ("Pollerstrasse", "Point", [9.9, 53.5]), ("Neu", "Point", line[1]))
    assert _counts(map_.imports(text)) == {"new": 1, "elsewhere": 2, "richer": 2}
    found = gazetteer_of(hall)
    assert found is not None
    assert {place.name: (place.id, place.point) for place in found.places if place.name != "Neu"} == {
        "Am Siel": (older["Am Siel"].pk, Point(53.5, 9.9)),
        "Pollerstraße": (older["Pollerstraße"].pk, Point(53.5, 9.9)),
    }
    siel = streets.rows()["Am Siel"]
    assert (siel.shape, siel.east) == ({"sort": "lines", "parts": [[[53.5, 9.9], [53.5, 9.91]]]}, 9.91)
    assert map_.imports(text).is_idle
    assert _counts(streets.imports(HEAD + "Am Siel;;53.5;9.9;Brackmoor;\nPollerstraße;;;;;\n")) == {
        "changed": 1,
        "same": 1,
    }
    after = streets.rows()["Am Siel"]
    assert (after.quarters, after.shape, after.east) == (["Brackmoor"], siel.shape, 9.91)


def test_the_same_name_far_away_is_another_place(streets: Register, map_: Register) -> None:
    streets.imports(HEAD + "Am Siel;;53.5;9.9;;\n")
    assert _counts(map_.imports(_geojson(("Am Siel", "Point", [9.9, 53.6])))) == {"new": 1}


OUTLINE = [[[9.89, 53.49], [9.92, 53.49], [9.92, 53.52], [9.89, 53.52], [9.89, 53.49]]]


@pytest.mark.parametrize("first", ["streets", "quarters"])
def test_quarters_are_found_by_their_outlines(streets: Register, map_: Register, first: str) -> None:
    outline, table = _geojson(("Brackmoor", "Polygon", OUTLINE)), HEAD + "Am Siel;;53.5;9.9;;\nFern;;53.6;9.9;;\n"
    if first == "streets":
        streets.imports(table)
        map_.imports(outline)
    else:
        map_.imports(outline)
        streets.imports(table)
    assert {name: row.quarters for name, row in streets.rows().items()} == {"Am Siel": ["Brackmoor"], "Fern": []}
    assert streets.imports(table).is_idle


def test_the_operator_may_say_licence_and_line(hall: Municipality, streets: Register) -> None:
    assert streets.imports(_lines("Am Siel")).credit == Credit("CC0", "Bezirk Kranhude")


def test_importing_says_how_far_it_is(hall: Municipality, streets: Register) -> None:
    streets.path.write_text(_lines(*(f"Weg {number}" for number in range(400))), encoding="utf-8")
    said: list[str] = []
    import_places(hall, streets.wish, Disk(), now=NOON, progress=said.append)
    assert said == [
        "eine Antwort abgerufen …",
        "300 von 400 neuen Orten geschrieben …",
        "400 von 400 neuen Orten geschrieben …",
    ]


def test_an_import_takes_the_same_statements_for_three_places_and_for_thirty(
    hall: Municipality, streets: Register, django_assert_num_queries: Any
) -> None:
    streets.imports(_lines("A-Weg"))
    with django_assert_num_queries(13):
        streets.imports(_lines("A-Weg", "B-Weg", "C-Weg"))
    with django_assert_num_queries(13):
        streets.imports(_lines("A-Weg", "B-Weg", "C-Weg", *(f"Weg {number}" for number in range(30))))


def test_a_former_name_stays_when_something_else_changes(streets: Register) -> None:
    for line in ("Reepstieg;k1;53.5;9.9;;", "Tauwerkstieg;k1;53.5;9.9;;", "Tauwerkstieg;k1;53.5001;9.9;;"):
        streets.imports(f"{HEAD}{line}\n")
    assert streets.rows()["Tauwerkstieg"].former == ["Reepstieg"]
    streets.imports(f"{HEAD}Reepstieg;k1;53.5001;9.9;;\n")
    assert streets.rows()["Reepstieg"].former == ["Tauwerkstieg"]


def test_keys_may_look_like_our_own_numbers(streets: Register) -> None:
    streets.imports(f"{HEAD}Am Poller;x;;;;\nAm Siel;#1;;;;\n")
    streets.imports(f"{HEAD}Am Poller;#1;;;;\nAm Siel;x;;;;\n")
    assert {name: row.key for name, row in streets.rows().items()} == {"Am Poller": "#1", "Am Siel": "x"}
