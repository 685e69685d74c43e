"""Which places a notice names is kept beside it: strongest mention, spot, persons' words; the same means no write."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from litfass.core.notice import Notice as News
from litfass.core.notice import with_facts
from litfass.core.place import Grade, PlaceType, Relation, RelationSort
from litfass.core.place import Mention as Said
from litfass.flow.locate import keep
from litfass.records.models import Mention, Notice, Place, PlaceOverride
from tests.town import NOON, Town, motion, place, town

pytestmark = pytest.mark.django_db

ROAD = {"sort": "lines", "parts": [[[53.50, 9.90], [53.50, 9.92]]]}
LEFT = {"sort": "lines", "parts": [[[53.49, 9.905], [53.51, 9.905]]]}
RIGHT = {"sort": "lines", "parts": [[[53.49, 9.915], [53.51, 9.915]]]}


@pytest.fixture
def here() -> Town:
    return town()


def tauwerk(here: Town, **more: Any) -> Place:
    return place(here.municipality, "Tauwerkstraße", **more)


def trossen(here: Town) -> Place:
    return place(here.municipality, "Trossenplatz", PlaceType.SQUARE)


def said(named: Place, grade: Grade = Grade.SINGLE, at: int = 0, **more: Any) -> Said:
    made = Said(named.pk, named.name, PlaceType(named.type), named.name, at, at + len(named.name), grade=grade)
    return made._replace(**more)


def news(*mentions: Said) -> News:
    return with_facts(motion(), places=mentions)


def writes(queries: CaptureQueriesContext) -> list[str]:
    return [each["sql"] for each in queries if each["sql"].split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE")]


def rows(notice: Notice) -> list[tuple[object, ...]]:
    fields = ("place__name", "order", "grade", "is_main", "is_open", "count")
    return list(Mention.objects.filter(notice=notice).values_list(*fields))


def test_each_place_has_one_row_with_its_strongest_mention(here: Town) -> None:
    notice, road, square = here.keeps(motion()), tauwerk(here), trossen(here)
    found = news(said(road), said(square, Grade.ENUMERATION, 40), said(road, Grade.TITLE, part="title"))
    assert keep(here.municipality, {notice.pk: found}) == {notice.pk}
    assert rows(notice) == [
        ("Tauwerkstraße", 0, "title", True, False, 2),
        ("Trossenplatz", 1, "enumeration", False, False, 1),
    ]


def test_what_did_not_change_is_not_written(here: Town) -> None:
    notice, road = here.keeps(motion()), tauwerk(here, shape=ROAD)
    place(here.municipality, "Trossenplatz", shape=LEFT)
    place(here.municipality, "Zimtspeicherweg", shape=RIGHT)
    between = Relation(RelationSort.BETWEEN, "zwischen Trossenplatz und Zimtspeicherweg",
                       ("Trossenplatz", "Zimtspeicherweg"))  # fmt: skip
    found = news(said(road, Grade.TITLE, relation=between, house_number="12"))
    keep(here.municipality, {notice.pk: found})
    with CaptureQueriesContext(connection) as queries:
        assert keep(here.municipality, {notice.pk: found}) == set()
    assert writes(queries) == []


def test_only_what_changed_is_written_anew(here: Town) -> None:
    notice, road, square = here.keeps(motion()), tauwerk(here), trossen(here)
    keep(here.municipality, {notice.pk: news(said(road), said(square))})
    stays = Mention.objects.get(place=road).pk
    assert keep(here.municipality, {notice.pk: news(said(road), said(square), said(square))}) == {notice.pk}
    assert Mention.objects.get(place=road).pk == stays
    assert keep(here.municipality, {notice.pk: news(said(road))}) == {notice.pk}
    assert [row.pk for row in Mention.objects.all()] == [stays]


def test_a_stretch_of_road_is_kept_with_its_course(here: Town) -> None:
    notice, road = here.keeps(motion()), tauwerk(here, shape=ROAD, lat=53.5, lon=9.91)
    place(here.municipality, "Trossenplatz", shape=LEFT)
    place(here.municipality, "Zimtspeicherweg", shape=RIGHT)
    words, others = "zwischen Trossenplatz und Zimtspeicherweg", ("Trossenplatz", "Zimtspeicherweg")
    keep(here.municipality, {notice.pk: news(said(road, relation=Relation(RelationSort.BETWEEN, words, others)))})
    row = Mention.objects.get()
    assert row.shape
    assert row.lat
    assert row.lon
    assert row.relation == {"sort": "between", "words": words, "others": list(others)}
    assert row.shape["sort"] == "lines"
    (line,) = row.shape["parts"]
    assert sorted(round(lon, 3) for _, lon in line) == [9.905, 9.915]
    assert (round(row.lat, 3), round(row.lon, 3)) == (53.5, 9.91)


def test_a_house_number_is_a_spot_and_a_street_alone_is_none(here: Town) -> None:
    notice, numbers = here.keeps(motion()), {"12": [53.6, 9.8]}
    road = tauwerk(here, lat=53.5, lon=9.9, house_numbers=numbers)
    keep(here.municipality, {notice.pk: news(said(road))})
    assert Mention.objects.values_list("lat", "lon").get() == (None, None)
    keep(here.municipality, {notice.pk: news(said(road, house_number="12"))})
    assert Mention.objects.values_list("lat", "lon").get() == (53.6, 9.8)


def test_an_open_name_has_a_row_for_each_place_and_no_spot(here: Town) -> None:
    notice = here.keeps(motion())
    spot: dict[str, Any] = {"lat": 53.5, "lon": 9.9, "house_numbers": {"1": [53.6, 9.8]}}
    one, two = (place(here.municipality, "Marktweg", **spot) for _ in range(2))
    open_name = said(one, Grade.TITLE, house_number="1")._replace(place=None, candidates=(one.pk, two.pk))
    keep(here.municipality, {notice.pk: news(open_name)})
    kept = Mention.objects.values_list("place", "is_open", "is_main", "lat")
    assert list(kept) == [(one.pk, True, False, None), (two.pk, True, False, None)]


def test_what_a_person_dropped_stays_away_and_what_one_added_stands(here: Town) -> None:
    notice, road, square = here.keeps(motion()), tauwerk(here), trossen(here)
    assert here.clerk.user
    for named, verdict in ((road, PlaceOverride.DROP), (square, PlaceOverride.ADD)):
        PlaceOverride.objects.create(
            municipality=here.municipality, notice=notice, place=named, verdict=verdict, reason="So ist es.",
            by_id=here.clerk.user.pk, at=NOON,
        )  # fmt: skip
    keep(here.municipality, {notice.pk: news(said(road, Grade.TITLE))})
    assert rows(notice) == [("Trossenplatz", 0, "person", True, False, 1)]


def test_without_any_places_there_are_no_rows(here: Town) -> None:
    notice = here.keeps(motion())
    assert keep(here.municipality, {notice.pk: with_facts(motion(), places=None)}) == set()
    assert not Mention.objects.exists()


def test_many_notices_take_as_many_statements_as_one(here: Town) -> None:
    notices = [here.keeps(motion(f"24-{number}")) for number in range(1000, 1030)]
    road = tauwerk(here)

    def statements(count: int, at: int) -> int:
        found = {each.pk: news(said(road, at=at)) for each in notices[:count]}
        with CaptureQueriesContext(connection) as queries:
            keep(here.municipality, found)
        return len(queries)

    keep(here.municipality, {notices[0].pk: news(said(road))})
    assert statements(1, 5) == statements(30, 9)
    assert Mention.objects.count() == 30
    assert Mention.objects.filter(notice__news_at__lt=NOON + timedelta(days=1), start=9).count() == 30
