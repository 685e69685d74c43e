"""Small ALLRIS pages of the fictional Bezirk Kranhude, in the shape of the real ones."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime

from litfass.core.ports import Page, Raw, Reading, Source, SourceSettings
from litfass.sources.allris import source

BASE = "https://sitzungsdienst.kranhude.example/bi/"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ALLRIS: Source = source(SourceSettings("Kranhude", BASE))

_HEAD = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de">
<head><meta http-equiv="content-type" content="text/html; charset=iso-8859-1" /><title>Seite</title></head><body ><div>
<div id="allriscontainer"><div id="rismenu"><ul id="menu"><li><a href="allris.net.asp" title="Startseite">Home</a></li>
<li><a href="pa021.asp" title="Bezirksversammlung">Bezirksversammlung</a></li></ul></div>
<div id="risright"><div id="rishead"><p class="topHeadline">Bezirksversammlung Kranhude</p></div>
"""
_DOCUMENT = (
    '<?xml version="1.0" encoding="iso-8859-1" standalone="no"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 '
    'Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/'
    'xhtml"><head><meta name="generator" content="Aspose.Words for .NET 19.1" /><title></title></head><body>'
)


def page(heading: str, main: str) -> str:
    """A whole page around `main`, with menu and foot."""
    return (
        f'{_HEAD}<div id="risname"><h1>{heading}&nbsp;&nbsp;</h1></div><div id="risprop"></div><div id="rismain">'
        f'<table class="risdeco"><tr><td bgcolor="white">{main}</td><td>&nbsp;</td></tr></table></div>'
        '<div id="risfoot"><div id="foot_right"><p></p></div></div></div></div></div></body>\n</html>'
    )


def part(code: str, markup: str | None) -> str:
    """An embedded document behind its anchor; None is an empty part."""
    if markup is None:
        return f'<!-- ### {code}0.rtf -->\n<a name="allris{code}"></a>\n'
    return f'<!-- ### {code}17.rtf -->\n<a name="allris{code}"></a>\n{_DOCUMENT}<div>{markup}</div></body></html>'


def row(label: str, value: str, *more: str) -> str:
    """One or two labels with their values."""
    pairs = zip(more[::2], more[1::2], strict=True)
    others = "".join(f'<td class="kb1">{name}:</td><td class="text3">{text}</td>' for name, text in pairs)
    return f'<tr><td class="kb1">{label}:</td><td class="text1">{value}</td>{others}</tr>'


def paper(
    number: str = "23-1862",
    *,
    subject: str = "Bänke am Kranhuder Markt",
    status: str = "öffentlich",
    background: str | None = "<p>Sachverhalt:</p><p>Am Markt fehlen Bänke.</p>",
    petition: str | None = "<p>Petitum/Beschluss:</p><p>Zwölf Bänke werden aufgestellt.</p>",
    order: str = "",
    more: str = "",
) -> str:
    """A paper page (`vo020.asp`)."""
    labels = (
        row("Betreff", f"\n<script><!-- var x = 1; --></script>\n{subject}")
        + row("Status", status, "Drucksache-Art", "Antrag öffentlich")
        + more
        + row("Federführend", "Fachamt Interner Service")
        + '<tr><td class="kb1" colspan="4">Beratungsfolge:</td></tr>'
        + f'<tr><td colspan="4"><table>{order}</table></td></tr>'
    )
    button = (
        '<form action="do027.asp" method="post"><input type="hidden" name="DOLFDNR" value="9" /><input type="submit" '
        'class="il2_p" value="Drucksache" title="Drucksache (Öffnet PDF-Datei in neuem Fenster)" /></form>'
    )
    sheet = (
        f'<table class="tk1"><tr><td class="ko1"><table>{labels}</table></td><td class="me1">{button}</td></tr></table>'
    )
    return page(f"Drucksache - {number}", sheet + part("SV", background) + part("BV", petition) + part("AN", None))


def committee(name: str, role: str = "") -> str:
    """The row of the Beratungsfolge that names a committee."""
    return f'<tr class="zl12"><td title="Geplant"></td><td colspan="3">{name}</td><td colspan="3">{role}</td></tr>'


def consultation(day: str, meeting: int, item: int, result: str = "&nbsp;") -> str:
    """The row of the Beratungsfolge with a meeting."""
    return (
        f'<tr class="zl12"><td title="Geplant"></td><td class="text2">{day}&nbsp;</td>'
        f'<td><form action="to010.asp?topSelected={item}" method="post"><input type="hidden" name="SILFDNR" '
        f'value="{meeting}" /><input type="submit" value="TO" /></form></td>'
        f'<td><a href="to010.asp?SILFDNR={meeting}">Sitzung des Hauptausschusses</a></td>'
        f'<td class="text3">{result}</td><td>&nbsp;</td><td>&nbsp;</td></tr>'
    )


def top(
    number: str, title: str, *, item: int = 7, result: str = "(offen)", paper: tuple[int, str] | None = None
) -> str:
    """A row of an agenda."""
    link = f'<a href="vo020.asp?VOLFDNR={paper[0]}">{paper[1]}</a>' if paper else ""
    return (
        f'<tr class="zl12"><td class="text4"><a href="to010.asp?SILFDNR=5&TOLFDNR={item}&BES=1#beschluss" '
        f'title="Beschlüsse anzeigen">{number.replace(" ", "&nbsp;")}</a></td><td>&nbsp;</td>'
        f'<td><form action="to020.asp" method="post"><input type="hidden" name="TOLFDNR" value="{item}" />'
        f'<input type="submit" class="il1_naz" value="PA" title="{result}" /></form></td>'
        f'<td><a href="to020.asp?TOLFDNR={item}">{title}</a></td>\n<!--{item} -->\n<td>&nbsp;</td>'
        f"<td>&nbsp;</td><td>{link}</td><td>&nbsp;</td></tr>"
    )


def agenda(
    tops: str = "",
    *,
    name: str = "Sitzung des Hauptausschusses",
    day: str = "Do, 03.12.2026",
    status: str = "öffentlich/nichtöffentlich",
    time: str = "18:00 - 19:20",
    body: str = '<a href="au020.asp?T1=Ausschuss&amp;tsDD=3&amp;AULFDNR=45&amp;altoption=Gremium">Hauptausschuss</a>',
) -> str:
    """An agenda page (`to010.asp`)."""
    labels = (
        row("Bezeichnung", name)
        + row("Gremium", body)
        + row("Datum", day, "Status", status)
        + row("Zeit", time, "Anlass", "Sitzung")
        + row("Raum", "Ratssaal")
        + row("Ort", "Am Markt 1, 20999 Kranhude")
        + row("Zusatz", "Eingang im Hof")
    )
    return page(f"Tagesordnung - {name}", f'<table>{labels}</table><hr /><table class="tl1">{tops}</table>')


def item(
    *,
    number: str = "Ö 2.1",
    result: str = "geändert beschlossen",
    status: str = "öffentlich/nichtöffentlich",
    day: str = "Do, 03.12.2026",
    parts: str = "",
) -> str:
    """An excerpt page (`to020.asp`)."""
    labels = (
        '<tr><td><form action="to010.asp?topSelected=7"><input type="hidden" name="SILFDNR" value="5" /></form></td>'
        '<td class="text1"><a href="to010.asp?SILFDNR=5">Sitzung des Hauptausschusses</a></td></tr>'
        + row("TOP", number.replace(" ", "&nbsp;"))
        + row("Gremium", '<a href="au020.asp?AULFDNR=45">Hauptausschuss</a>', "Beschlussart", result)
        + row("Datum", day, "Status", status)
        + '<tr><td></td><td class="text1"><a href="vo020.asp?VOLFDNR=1862">23-1862 Bänke am Markt</a></td></tr>'
    )
    return page("Auszug - Bänke am Kranhuder Markt\nAntrag der Uferliste-Fraktion", f"<table>{labels}</table>{parts}")


def entry(number: str, name: str, *, key: int | None = 5, linked: bool = True, time: str = "18:00 - 19:00") -> str:
    """A row of the calendar; the number of the day stands only in its first row."""
    first = f'<td class="text2">Do</td><td class="text2">{number}</td>' if number else "<td>&nbsp;</td><td>&nbsp;</td>"
    if key is None:
        return f'<tr class="zl1m">{first}{"<td>&nbsp;</td>" * 3}<td>{name}</td><td></td><td></td></tr>'
    form = f'<form action="to010.asp" method="post"><input type="hidden" name="SILFDNR" value="{key}" /></form>'
    shown = f'<a href="to010.asp?SILFDNR={key}">{name}</a>' if linked else name
    return (
        f'<tr class="zl11">{first}<td class="text2">{time}&nbsp;</td><td>{form}</td><td>&nbsp;</td><td>{shown}</td>'
        "<td>&nbsp;</td><td>&nbsp;</td><td class='text4'>Ratssaal</td></tr>"
    )


def calendar(entries: str, *, month: str = "Dezember&nbsp;2026") -> str:
    """A calendar page (`si010_e.asp`)."""
    head = "<tr><th colspan='2'>Datum</th><th>Uhrzeit</th><th>&nbsp;</th><th>Sitzung</th><th>Raum</th></tr>"
    empty = '<tr class="zl16"><td>Sa</td><td>5</td><td colspan="8">&nbsp;</td></tr>'
    return page("Sitzungskalender", f'<h2>{month}</h2><table class="tl1">{head}{entries}{empty}</table>')


def body(name: str, *members: str) -> str:
    """A page of a committee, an assembly or a group."""
    rows = "".join(
        f'<tr><td><a href="kp020.asp?KPLFDNR={n}">{member}</a></td></tr>' for n, member in enumerate(members)
    )
    return page(name, f'<h3>Mitglieder</h3>\n<table class="tl1">{rows}</table>')


def raw(key: str, source: str | bytes, *, url: str = "", status: int = 200) -> Raw:
    """The page as it came from the server, in the server's own encoding."""
    content = source if isinstance(source, bytes) else source.encode("cp1252")
    return Raw(key, Page(url or f"{BASE}page.asp", status, "text/html; charset=iso-8859-1", content, NOW))


def read(key: str, source: str | bytes, *, url: str = "", status: int = 200) -> Reading:
    """What the source reads from a page."""
    return ALLRIS.read(raw(key, source, url=url, status=status))


def codes(reading: Reading) -> list[str]:
    """The troubles of a reading by their code."""
    return [trouble.code for trouble in reading.troubles]
