"""What the words of a vote mean: one line, one meaning."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.facts import Outcome
from litfass.readers.vote import vote

A, R, N, D = Outcome.ACCEPTED, Outcome.REJECTED, Outcome.NOTED, Outcome.DEFERRED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Der Rat billigt den Plan.", A),
        ("Das gemeindliche Einvernehmen wird erteilt.", A),
        ("Das gemeindliche Einvernehmen wird versagt.", R),
        ("Das Einvernehmen wird nicht erteilt.", R),
        ("Der Rat verwirft den Einspruch.", R),
        ("Der Gemeinderat folgt der Empfehlung des Ausschusses.", A),
        ("Der Ortsbeirat spricht sich für den Antrag aus.", A),
        ("Der Ortsbeirat spricht sich gegen den Antrag aus.", R),
        ("Der Antrag findet keine Mehrheit.", R),
        ("Dem Antrag wird nicht stattgegeben.", R),
        ("Der Beschwerde wird nicht gefolgt.", R),
        ("Dem Antrag wird nicht zugestimmt.", R),
        ("Es erhebt sich kein Widerspruch.", A),
        ("Der Ausschuss ist einverstanden.", A),
        ("mit Stellungnahme einverstanden", Outcome.DONE),
        ("Beratung im Planungsausschuss", Outcome.REFERRED),
        ("Beratung im Hauptausschuss am 12.03.2026, öffentlich, keine Abstimmung", Outcome.REFERRED),
        ("Beratung im Ausschuss abgeschlossen, einstimmig zugestimmt", A),
        ("zustimmende Kenntnisnahme", N),
        ("zur Kenntnis genommen + mehrheitliche Zustimmung", A),
        ("Verwiesen in den Planungsausschuss, keine Abstimmung", Outcome.REFERRED),
        ("Der Ausschuss verweist auf die Vorlage.", Outcome.UNKNOWN),
        ("Dem Antrag auf Vertagung wird zugestimmt.", D),
        ("Der Antrag auf Vertagung wird abgelehnt.", R),
        ("Wiedervorlage erbeten", D),
        ("Von der öffentlichen Fragestunde wird kein Gebrauch gemacht.", Outcome.NO_VOTE),
        ("nicht zur Abstimmung gestellt", Outcome.NO_VOTE),
        ("-.-", Outcome.NO_VOTE),
        ("(offen)", Outcome.UNKNOWN),
        ("siehe Dokument Abstimmungsergebnisse", Outcome.UNKNOWN),
        ("stimmt", Outcome.UNKNOWN),
        ("Ratsmitglied Muster verabschiedet die Gäste.", Outcome.UNKNOWN),
        ("5 Ja, 5 Nein", R),
        ("einstimmig dagegen", R),
        ("27 Nein-Stimmen, ansonsten Ja-Stimmen", A),
        ("Ein- stimmig zuge- stimmt", A),
        ("Nach Antrag", A),
        ("Alle dagegen", R),
        ("Der Gemeinderat Kranhude lehnt den Antrag ab.", R),
        ("Die Vorlage geht ohne Votum in den Rat.", Outcome.REFERRED),
        ("Antrag zurückgezogen, da durch Verwaltung erledigt", Outcome.WITHDRAWN),
        ("Der Punkt wird abgesetzt und in der nächsten Sitzung behandelt.", Outcome.REMOVED),
    ],
)
def test_what_became_of_the_motion(text: str, outcome: Outcome) -> None:
    assert vote(text).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Frau N. stimmt Herrn N. zu.",
        "Herr N. bittet um Zustimmung zum Antrag.",
        "Die SPD-Fraktion beantragt die Überweisung in den Ausschuss.",
        "Die Verwaltung schlägt vor, den Antrag abzulehnen.",
        "Der Antrag sei in der letzten Sitzung abgelehnt worden.",
        "Wenn der Antrag abgelehnt wird, entfällt Punkt 2.",
        "Der Rat hatte dem Projekt mehrheitlich zugestimmt.",
        "Der Antrag wurde in der vorigen Sitzung vertagt.",
        "Einstimmig / Mit Mehrheit / Ja / Nein / Enthaltung",
        "Haushaltsmittel (bitte auswählen)",
    ],
)
def test_who_only_speaks_of_a_vote_tells_none(text: str) -> None:
    assert vote(text).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("mit 12 gegen 3 Stimmen bei einer Enthaltung", (12, 3, 1)),
        ("12:3:1", (12, 3, 1)),
        ("Ja 12 / Nein 3 / Enth. 1", (12, 3, 1)),
        ("Ja/Nein/Enthaltung: 12/3/1", (12, 3, 1)),
        ("12 dafür, 3 dagegen, 1 Enthaltung", (12, 3, 1)),
        ("Dafür: 12, Dagegen: 3, Enthaltungen: 1", (12, 3, 1)),
        ("12 – ja- Stimmen, 3 – nein-Stimmen, 1 Enthaltung", (12, 3, 1)),
        ("zwölf Ja-Stimmen, drei Gegenstimmen, eine Stimmenthaltung", (12, 3, 1)),
        ("einundzwanzig Ja-Stimmen bei null Gegenstimmen ohne Enthaltung", (21, 0, 0)),
        ("2 Ja-Stimme(n), 1 Gegenstimme(n), 0 Stimmenthaltung(en)", (2, 1, 0)),
        ("Ja: 9, Nein: 1, Anwesend: 10, Befangen: 0", (9, 1, None)),
        ("11 Ja-Stimmen, 13 Nein-Stimmen, 2 ungültige Stimmen", (11, 13, None)),
        ("1 Enthaltung, Rest Zustimmung", (None, None, 1)),
        ("gegen eine Stimme der SPD", (None, 1, None)),
        ("gegen die Stimmen der SPD", (None, None, None)),
        ("Für den Beschluss: 13 Gegen den Beschluss: 2", (13, 2, None)),
        ("einstimmig beschlossen (13:0)", (13, 0, None)),
        ("12 Mitglieder stimmen dafür, 4 dagegen, 2 enthalten sich.", (12, 4, 2)),
        ("davon anwesend 14 Ja-Stimmen 12 Nein-Stimmen 1", (12, 1, None)),
        ("ohne Gegenstimmen und Enthaltungen beschlossen", (None, 0, 0)),
        ("je eine Enthaltung der SPD und der CDU", (None, None, 2)),
        ("gegen die Stimmen von CDU (5) und AfD (1)", (None, 6, None)),
        ("mehrheitlich bei zwei Gegenstimmen der SPD und einer Gegenstimme der CDU", (None, 3, None)),
        ("Vorlage 2022/1029/1: einstimmig", (None, None, None)),
    ],
)
def test_counts_are_read_as_stated(text: str, counts: tuple[int | None, ...]) -> None:
    told = vote(text)
    assert (told.yes, told.no, told.abstain) == counts


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("gegen die Stimmen der Fraktion FFH abgelehnt", ((), ("FFH",), ())),
        ("Antrag der SPD: gegen CDU und FDP/FW angenommen", ((), ("CDU", "FDP", "FW"), ())),
        ("SPD und CDU stimmen dafür, GRÜNE dagegen; FDP enthält sich", (("SPD", "CDU"), ("GRÜNE",), ("FDP",))),
        ("Dafür stimmen SPD und CDU, dagegen die FDP, die AfD enthält sich.", (("SPD", "CDU"), ("FDP",), ("AfD",))),
        ("SPD, CDU: Ja; FDP: Nein; AfD: Enthaltung", (("SPD", "CDU"), ("FDP",), ("AfD",))),
        ("Ja: SPD, CDU; Nein: FDP; Enthaltung: AfD", (("SPD", "CDU"), ("FDP",), ("AfD",))),
        ("mit den Stimmen der Koalition aus SPD und GRÜNEN angenommen", (("SPD", "GRÜNE"), (), ())),
        ("bei Zustimmung der AfD und Ablehnung durch SPD und CDU nicht angenommen", (("AfD",), ("SPD", "CDU"), ())),
        ("bei Enthaltung von Frau Muster (SPD) beschlossen", ((), (), ())),
        ("einstimmig, 1 Enthaltung Herr Muster", ((), (), ())),
        ("Der Antrag der CDU-Fraktion wird angenommen", ((), (), ())),
    ],
)
def test_groups_stand_where_the_record_puts_them(text: str, sides: tuple[tuple[str, ...], ...]) -> None:
    told = vote(text)
    assert (told.in_favour, told.against, told.abstaining) == sides


@pytest.mark.parametrize(
    ("text", "unanimous"),
    [
        ("einstimmig bei 2 Enthaltungen", True),
        ("Enstimmig, 0 Entahltungen", True),
        ("einstim- mig", True),
        ("einstimmig abgelehnt (43 Nein)", True),
        ("mit Stimmenmehrheit beschlossen", False),
        ("gegen die Stimmen der SPD beschlossen", False),
        ("9 Ja, 1 Nein", False),
        ("9 Ja, 0 Nein", None),
        ("angenommen", None),
    ],
)
def test_unanimous_is_what_the_words_say(text: str, unanimous: bool | None) -> None:
    assert vote(text).unanimous is unanimous


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("geändert beschlossen", True),
        ("ungeändert beschlossen", False),
        ("Zugestimmt zu geändertem Beschlusstext", True),
        ("in Beschlussvorlage übernommen", True),
        ("empfohlen mit Änderungsantrag", True),
        ("mit Beschlussfassung zum Änderungsantrag erledigt", False),
        ("Änderungsantrag: einstimmig zugestimmt", False),
        ("vorberaten ohne Änderungen", False),
    ],
)
def test_changed_is_what_was_changed_not_a_motion_to_change(text: str, changed: bool) -> None:
    assert vote(text).changed is changed


@pytest.mark.parametrize(
    ("text", "contradicts"),
    [
        ("Beschluss: Annahme Ja: 17, Nein: 43", True),
        ("mehrheitlich abgelehnt (6 Ja, 3 Nein)", True),
        ("Bei 1 Gegenstimme einstimmig zugestimmt", True),
        ("einstimmig, 11 Ja-Stimmen, 0 Nein-Stimmen", False),
        ("Bei 23 Ja-Stimmen und 23 Nein-Stimmen abgelehnt", False),
    ],
)
def test_label_and_numbers_can_disagree(text: str, contradicts: bool) -> None:
    assert vote(text).contradiction is contradicts
