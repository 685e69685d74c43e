"""Two places of one name: what stands beside it, the committee or the rest of the paper decides, or nothing does."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.facts import Mention, PlaceType
from litfass.core.place import Place, Point
from litfass.readers.places.choose import Scene, chosen

NORTH, SOUTH = "Regionalausschuss Brackmoor", "Regionalausschuss Ostkai"
IN_BRACKMOOR = Place("Bergstraße", id=1, point=Point(54.30, 7.20), quarters=("Brackmoor",), bodies=(NORTH,),
                     postcode="00422", house_numbers={"3": Point(54.3, 7.2)})  # fmt: skip
ON_OSTKAI = Place("Bergstraße", id=2, point=Point(54.35, 7.30), quarters=("Ostkai",), bodies=(SOUTH,), postcode="00427")
BRACKMOOR = Place("Brackmoor", PlaceType.QUARTER, id=3)
MOORWEG = Place("Moorweg", id=4, point=Point(54.301, 7.201), quarters=("Brackmoor",))
KAIWEG = Place("Kaiweg", id=5, point=Point(54.351, 7.301))
SQUARE = Place("Hudemarkt", PlaceType.SQUARE, id=6)
STOP = Place("Hudemarkt", PlaceType.STOP, id=7)
PLACES = {each.id: each for each in (IN_BRACKMOOR, ON_OSTKAI, BRACKMOOR, MOORWEG, KAIWEG, SQUARE, STOP)}


def mention(text: str, place: Place, *others: Place, number: str = "") -> Mention:
    start = text.index(place.name)
    known, ids = (None, (place.id, *(each.id for each in others))) if others else (place.id, ())
    return Mention(
        known, place.name, place.type, place.name, start, start + len(place.name), house_number=number, candidates=ids
    )


def decided(text: str, *more: Place, bodies: frozenset[str] = frozenset(), number: str = "") -> int | None:
    found = [mention(text, IN_BRACKMOOR, ON_OSTKAI, number=number), *(mention(text, each) for each in more)]
    return chosen(found, Scene({"text": text}, PLACES, bodies))[0].place


def test_the_quarter_beside_the_name_decides() -> None:
    assert decided("Die Bergstraße (Brackmoor) wird saniert.", BRACKMOOR) == 1


def test_the_postcode_beside_the_name_decides() -> None:
    assert decided("Bergstraße 9, 00427 Kranhude", number="9") == 2


def test_a_house_number_that_only_one_of_them_has_decides() -> None:
    assert decided("Umbau in der Bergstraße 3", number="3") == 1
    assert decided("Umbau in der Bergstraße 3 und 5", number="3 und 5") == 1


def test_the_responsible_committee_decides() -> None:
    assert decided("Die Bergstraße wird saniert.", bodies=frozenset({SOUTH})) == 2


def test_the_quarter_of_the_other_places_decides() -> None:
    assert decided("Bergstraße und Moorweg werden saniert.", MOORWEG) == 1


def test_the_clearly_nearer_one_is_meant_where_no_quarter_is_known() -> None:
    assert decided("Bergstraße und Kaiweg werden saniert.", KAIWEG) == 2


def test_where_nothing_decides_the_name_stays_open_with_all_its_places() -> None:
    text = "Die Bergstraße wird saniert."
    found = chosen([mention(text, IN_BRACKMOOR, ON_OSTKAI)], Scene({"text": text}, PLACES))[0]
    assert (found.place, found.candidates) == (None, (1, 2))


def test_what_is_decided_once_holds_for_the_same_name_elsewhere_in_the_paper() -> None:
    text = "Bergstraße (Brackmoor). " + "Viel Text. " * 20
    first = mention(text, IN_BRACKMOOR, ON_OSTKAI)
    later = first._replace(start=len(text), end=len(text) + 10)
    found = chosen([first, mention(text, BRACKMOOR), later], Scene({"text": text + "Bergstraße"}, PLACES))
    assert [each.place for each in found] == [1, 3, 1]


def test_the_square_is_meant_and_its_stop_only_where_the_text_says_stop() -> None:
    for text, meant in (("Auf dem Hudemarkt", 6), ("Haltestelle Hudemarkt", 7), ("an der Station Hudemarkt", 7)):
        found = chosen([mention(text, SQUARE, STOP)], Scene({"text": text}, PLACES))
        assert found[0].place == meant
