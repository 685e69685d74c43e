"""What can be wrong with an ALLRIS page, said for the desk in German and for the log in English."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.trouble import Trouble


def truncated(url: str) -> Trouble:
    return Trouble(
        "allris-truncated",
        url,
        "Diese Seite des Ratsinformationssystems kam nur zum Teil an. Sie wurde nicht übernommen und wird beim "
        "nächsten Abruf noch einmal geladen.",
        "Page is cut off: a document in it does not close. Nothing taken; fetch again.",
    )


def unexpected(url: str, missing: str) -> Trouble:
    return Trouble(
        "allris-unexpected-page",
        url,
        "Unter dieser Adresse kam nicht die erwartete Seite des Ratsinformationssystems, vermutlich eine "
        "Fehlermeldung. Es wurde nichts übernommen.",
        f"Not the expected page: {missing} is missing. Nothing taken.",
    )


def unreadable(url: str) -> Trouble:
    return Trouble(
        "allris-wrong-encoding",
        url,
        "Die Umlaute dieser Seite sind nicht lesbar, weil die Zeichenkodierung falsch ist. Es wurde nichts übernommen.",
        "Neither UTF-8 nor Windows-1252 gives readable letters. Nothing taken.",
    )


def status(url: str, code: int) -> Trouble:
    return Trouble(
        "allris-http-status",
        url,
        f"Das Ratsinformationssystem antwortete mit dem Fehler {code}. Es wurde nichts übernommen.",
        f"HTTP status {code}. Nothing taken.",
    )


def unknown_mark(url: str, mark: str) -> Trouble:
    return Trouble(
        "allris-unknown-mark",
        url,
        f"Diese Seite trägt den Status „{mark[:60]}“, der nicht als öffentlich bekannt ist. "
        "Sie wurde nicht übernommen.",
        "Status is not on the list of public marks. Nothing taken.",
    )


def no_number(url: str) -> Trouble:
    return Trouble(
        "allris-no-number",
        url,
        "Diese Drucksache trägt keine Nummer. Bitte sehen Sie sie vor der Freigabe im Original an.",
        "Paper without a number.",
    )


def impossible_day(url: str, printed: str) -> Trouble:
    return Trouble(
        "allris-impossible-day",
        url,
        f"Diese Seite nennt den {printed}. Diesen Tag gibt es nicht, deshalb wurde er nicht übernommen.",
        f"Impossible day {printed}; left out.",
    )


def empty_calendar(url: str, month: str) -> Trouble:
    return Trouble(
        "allris-empty-calendar",
        url,
        f"Der Sitzungskalender für {month} nennt keine einzige Sitzung. Wenn getagt wird, stimmt an der "
        "Seite etwas nicht.",
        "Calendar page without any meeting.",
    )
