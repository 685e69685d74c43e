"""Import the places of a town, and list where they came from: `litfass places import`, `litfass places list`."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from litfass.core import shelf
from litfass.core.german import and_list, counted, day
from litfass.core.place import PlaceType
from litfass.core.ports import PlacesAt
from litfass.core.trouble import Troubled
from litfass.flow.import_places import Imported, NotImported, Wish, import_places
from litfass.flow.relocate import locate_all
from litfass.flow.web import web_for_places
from litfass.jobs.acts import Acts
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Gazetteer, Municipality
from litfass.records.municipality import current

PLUGINS = {"hamburg": "hamburg_register", "osm": "osm_file", "csv": "table"}  # shorter words for three of them
NAMES = {"hamburg_register": "Straßenregister Hamburg", "overpass": "OpenStreetMap", "osm_file": "OpenStreetMap",
         "gtfs": "Haltestellen"}  # fmt: skip
SHOWN = 10  # troubles; the others are counted

_NO_TOWN = "Hier ist noch nichts eingerichtet. Bitte beginnen Sie mit „litfass run --source ADRESSE“."
_SKIP = " Mit „--option skip=yes“ wird übergangen, was nicht zu gebrauchen ist."
_NO_CREDIT = (
    "Ohne --attribution steht bei diesen Orten keine Herkunft. Bitte prüfen Sie, was die Lizenz der Quelle verlangt."
)


def arguments(acts: Acts) -> None:
    """Two acts."""
    act = acts.add("import", "Orte aus einem Straßenregister, aus OpenStreetMap oder aus einer Datei übernehmen.", run)
    act.add_argument("source", metavar="ART", help="hamburg, overpass, osm, geojson, csv oder gtfs")
    act.add_argument(
        "address", metavar="ADRESSE", nargs="?", default="", help="Adresse oder Datei; bei hamburg entbehrlich"
    )
    act.add_argument("--name", help="Name des Verzeichnisses; derselbe Name heißt: dieselbe Quelle, noch einmal")
    act.add_argument(
        "--type", choices=[sort.value for sort in PlaceType], help="was die Orte sind, wenn die Quelle es nicht sagt"
    )
    act.add_argument(
        "--option", action="append", default=[], metavar="NAME=WERT", help="siehe docs/reference/gazetteers.md"
    )
    act.add_argument("--licence", default="", help="Lizenz, wenn die Quelle keine nennt")
    act.add_argument("--attribution", default="", help="Zeile, die bei den Orten stehen muss")
    act.add_argument("--force", "--trotzdem", action="store_true", help="auch wenn mehr als ein Drittel verschwindet")
    acts.add("list", "Die Ortsverzeichnisse zeigen: woher, wie viele Orte, unter welcher Lizenz.", show)


def run(arguments: argparse.Namespace) -> int:
    """Import once, then look at all notices again."""
    terminal = Terminal(arguments.json)
    try:
        town, wish = current(), _wish(arguments)
        with web_for_places(wish.at.address) as web:
            done = import_places(town, wish, web, now=timezone.now(), progress=terminal.progress)
    except Municipality.DoesNotExist:
        terminal.say(_NO_TOWN)
        return Exit.FAILED
    except Troubled as troubled:
        hint = _SKIP if troubled.trouble.code == "places-records" else ""
        terminal.say(f"{troubled.trouble.sentence} Die Orte von bisher bleiben.{hint}")
        return Exit.FAILED
    except NotImported as refused:
        terminal.say(str(refused))
        return Exit.FAILED
    _tell(done, terminal)
    looked = 0 if done.is_idle else locate_all(town, lambda at, every: _progress(terminal, at, every))
    terminal.result(_counts(wish, done, looked), _sentence(wish, done, looked))
    return Exit.NOTHING if done.is_idle else Exit.DONE


def _wish(arguments: argparse.Namespace) -> Wish:
    """Raises NotImported for words that mean nothing."""
    plugin = PLUGINS.get(arguments.source, arguments.source)
    known = shelf.modules("gazetteers")
    if plugin not in known:
        words = and_list(sorted({*known, *PLUGINS} - set(PLUGINS.values())), "oder")
        raise NotImported(f"„{arguments.source}“ gibt es nicht. Möglich ist {words}.")
    if not arguments.address and plugin != "hamburg_register":
        raise NotImported("Bitte nennen Sie eine Adresse oder eine Datei, aus der die Orte kommen.")
    options = dict(_option(each) for each in arguments.option)
    allowed: Sequence[str] = getattr(known[plugin], "OPTIONS", tuple(options))  # a gazetteer from outside need not say
    if unknown := [name for name in options if name not in allowed]:
        raise NotImported(f"Die Option „{unknown[0]}“ gibt es hier nicht. Möglich ist {and_list(allowed, 'oder')}.")
    stem = PurePath(arguments.address).name.partition(".")[0]
    return Wish(
        name=((arguments.name or "").strip() or NAMES.get(plugin) or stem or plugin)[:100],
        plugin=plugin,
        at=PlacesAt(arguments.address, PlaceType(arguments.type) if arguments.type else None, options),
        licence=arguments.licence,
        attribution=arguments.attribution,
        force=arguments.force,
    )


def _option(words: str) -> tuple[str, str]:
    name, mark, value = words.partition("=")
    if not mark or not name.strip():
        raise NotImported(f"Eine Option hat die Form NAME=WERT, „{words}“ nicht.")
    return name.strip(), value.strip()


def _progress(terminal: Terminal, at: int, every: int) -> None:
    terminal.progress(f"{at} von {every} Meldungen auf die neuen Orte durchgesehen …")


def _tell(done: Imported, terminal: Terminal) -> None:
    for trouble in done.troubles[:SHOWN]:
        terminal.say(trouble.sentence)
    if len(done.troubles) > SHOWN:
        terminal.say(f"… und {len(done.troubles) - SHOWN} weitere Störungen.")
    if not done.credit.attribution:
        terminal.say(_NO_CREDIT)


def _counts(wish: Wish, done: Imported, looked: int) -> dict[str, Any]:
    names = ("new", "changed", "same", "gone", "back", "elsewhere", "richer")
    return {
        "gazetteer": wish.name, "plugin": wish.plugin, **{name: getattr(done, name) for name in names},
        "notices": looked, "licence": done.credit.licence, "attribution": done.credit.attribution,
        "troubles": [{"code": one.code, "sentence": one.sentence} for one in done.troubles],
    }  # fmt: skip


def _sentence(wish: Wish, done: Imported, looked: int) -> str:
    said = (
        f"{wish.name}: {done.new} neu, {done.changed} geändert, {done.same} unverändert, {done.gone} nicht mehr dabei"
    )
    more = f", {done.elsewhere} schon in einem anderen Verzeichnis" if done.elsewhere else ""
    more += f", {done.richer} dort ergänzt" if done.richer else ""
    notices = counted(looked, "Meldung wurde", "Meldungen wurden", article="eine")
    seen = f" {notices[0].upper()}{notices[1:]} neu durchgesehen." if looked else ""
    return f"{said}{more}.{seen}"


def show(arguments: argparse.Namespace) -> int:
    """Every gazetteer with its places."""
    here = Count("places", filter=Q(places__gone_at=None))
    rows = Gazetteer.objects.annotate(here=here, gone=Count("places") - here)
    values = [
        {
            "gazetteer": row.name, "plugin": row.plugin, "address": row.address, "places": row.here, "gone": row.gone,
            "licence": row.licence, "attribution": row.attribution,
            "imported_at": row.imported_at.isoformat() if row.imported_at else None,
        }
        for row in rows
    ]  # fmt: skip
    lines = [_line(row, row.here) for row in rows]
    nothing = "Noch keine Orte. „litfass places import“ übernimmt sie aus einem Register oder einer Datei."
    Terminal(arguments.json).result(values, "\n".join(lines) or nothing)
    return Exit.DONE if values else Exit.NOTHING


def _line(row: Gazetteer, places: int) -> str:
    when = f"zuletzt am {day(timezone.localdate(row.imported_at))}" if row.imported_at else "noch nie"
    licence = row.licence or "Lizenz nicht angegeben"
    return (
        f"{row.name}: {counted(places, 'Ort', 'Orte')}, {when} übernommen aus {row.address or row.plugin} ({licence})"
    )
