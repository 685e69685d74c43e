"""Words that line ends, PDF files and editors broke are whole again; what belongs apart stays apart."""

# SPDX-License-Identifier: EUPL-1.2

import gzip
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis.strategies import lists, sampled_from, text

from litfass.core.mending import mended

PIECES = [
    "Bürge",
    "rinnen",
    "CDU",
    "Fraktion",
    "Ost",
    "und",
    "Straße",
    "-",
    "- ",
    "-\n",
    "\u00ad",
    "\u00ad\n",
    " ",
    "\n",
    "rot",
    "grün",
    "nicht",
    "öffentlich",
    "E",
    "Mail",
    "22",
    "1703",
    "ﬁ",
    "\u200b",
    "\u0308",
    "u",
    "\u2010",
    "\x02",
    "\r\n",
    "\n\n",
    "S i t z",
    "lich",
    "(",
    "/",
    ".",
    "\ufffe",
    "ALLE",
    "INE",
    "–",
]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Die Bürge-\nrinnen und Bürger", "Die Bürgerinnen und Bürger"),
        ("Die Bürge-rinnen und Bürger", "Die Bürgerinnen und Bürger"),
        ("der Netz-werkauftritt der Stadt", "der Netzwerkauftritt der Stadt"),
        ("städtische Ge- sellschaften", "städtische Gesellschaften"),
        ("hat einstimmig zuge- stimmt", "hat einstimmig zugestimmt"),
        ("die Verwal-  \n  tung prüft", "die Verwaltung prüft"),
        ("die Verwal-\r\ntung prüft", "die Verwaltung prüft"),
        ("die Verwal\u00ad\ntung prüft", "die Verwaltung prüft"),
        ("die Verwal\u00adtung prüft", "die Verwaltung prüft"),
        ("die Verwal\x02tung prüft", "die Verwaltung prüft"),
        ("die Verwal\ufffe\r\ntung prüft", "die Verwaltung prüft"),
        ("die Verwal\u2010\ntung prüft", "die Verwaltung prüft"),
        ("die Län-\nder und o-\nder so-\nwie den-\nnoch", "die Länder und oder sowie dennoch"),
        (
            "Öffent-\nlichkeit, Öffentlich-\nkeit, öffentlich-\nrechtlich",
            "Öffentlichkeit, Öffentlichkeit, öffentlich-rechtlich",
        ),
        ("die CDU-\nFraktion", "die CDU-Fraktion"),
        ("in Baden-\nWürttemberg", "in Baden-Württemberg"),
        ("per E-\nMail", "per E-Mail"),
        ("die SPD-\ngeführte Stadt", "die SPD-geführte Stadt"),
        ("in Tempo-30-\nZonen, eine 6-\ngruppige Kita", "in Tempo-30-Zonen, eine 6-gruppige Kita"),
        (
            "ein nicht-\nöffentlicher Termin für Nicht-\nschwimmer",
            "ein nicht-öffentlicher Termin für Nichtschwimmer",
        ),
        ("die E-\nnergie der StadtZei-\ntung", "die Energie der StadtZeitung"),
        ("öffentlich-keitswirksam", "öffentlichkeitswirksam"),
        ("rot-\ngrüne Mehrheit", "rot-grüne Mehrheit"),
        ("Sozial-und Jugendbehörde", "Sozial- und Jugendbehörde"),
        ("ﬁnanzielle Oﬃzin, ﬂach, aﬀin", "finanzielle Offizin, flach, affin"),
        ("B e s c h l u s s :", "Beschluss:"),
        ("zu\u200bsammen\ufeff\x00 \x08da", "zusammen da"),
        ("Seite\x0cneu\x0bZeile\u2028Ende", "Seite\nneu\nZeile\nEnde"),
        ("Bu\u0308rger\ud800", "Bürger"),
        ("BESCHLUSS-\nVORLAGE, BESCHLUSSVORLAGE", "BESCHLUSSVORLAGE, BESCHLUSSVORLAGE"),
    ],
)
def test_a_broken_word_is_whole_again(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@pytest.mark.parametrize(
    "words",
    [
        "Ost- und Weststraße",
        "Ost- und\nWeststraße",
        "Ost-\nund Weststraße",
        "E-Mail",
        "e-mail",
        "SPD-geführt",
        "CO2-neutral",
        "rot-grün",
        "nicht-öffentlich",
        "Baden-württembergisch",
        "baden-württembergische",
        "Karl-Marx-Straße",
        "S-Bahn",
        "Haupt-, Finanz- und Personalausschuss",
        "22-1703",
        "22-1703B",
        "3-5",
        "9-12 Uhr",
        "ja-Stimmen",
        "Ja-Stimmen",
        "Abstimmungser gebnis",
        "Haid-und-Neu-Straße",
        "Kranken- als auch Pflegekassen",
        "Rad- bzw. Fußweg",
        "Know-how",
        "Start-ups",
        "öffentlich-rechtliche",
        "Kfz-bezogen",
        "www.kranhude-aktuell.example",
        "rat@kranhude-stadt.example",
        "Vor- oder Nachteile",
        "deutsch-französisch",
        "süd-östlich",
        "- 12 -\nes geht weiter",
        "-12-\nb) auf die",
        "Teil A -\nweiter",
        "A B C D E F",
        "x x x x x",
        "Lehrer:innen",
        "13.800.- €",
        "1,5-fach",
        "ein- bis zweimal",
        "die Zu-\n\nErgänzende Erläuterungen",
        "--\n--",
        "teils-teils",
        "Diesel-betrieben",
        "Karlsruhe-weit",
        "geistig-kulturell",
        "sozio-ökonomische",
        "ausländisch-deutsche",
        "worst-case",
        "- 10-\nzunehmend",
        "11- \n \nerledigt",
        "Dritt-\nund Zweitmittel",
        "schwarz-weiß",
        "Pop-up",
        "Recht-wenn auch",
        "sachlich-\nund",
        "",
    ],
)
def test_what_belongs_apart_stays(words: str) -> None:
    assert mended(words) == words


@given(text() | lists(sampled_from(PIECES), max_size=40).map("".join))
@example("a-\nb-\nc-d-e")
@example("GRÜNE-\nFRAKTION GRÜN-\nE-FRAKTION GRÜNEFRAKTION")
def test_mending_twice_changes_nothing_and_spellings_are_alike(words: str) -> None:
    once = mended(words)
    assert (mended(once), mended(unicodedata.normalize("NFD", words))) == (once, once)


def test_real_texts_lose_only_hyphens_of_line_ends(shared_data: Path) -> None:
    with gzip.open(shared_data / "places" / "karlsruhe-council-texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line)["text"] for _, line in zip(range(200), lines, strict=False)]
    whole = [mended(each) for each in found]
    assert [mended(each) for each in whole] == whole
    assert sum(each.count("-\n") for each in whole) < sum(each.count("-\n") for each in found) / 4
