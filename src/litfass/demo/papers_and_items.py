"""Show a paper (`vo020`), the list of papers (`vo040`) and what became of one item of an agenda (`to020`)."""

# SPDX-License-Identifier: EUPL-1.2

from html import escape

from litfass.demo.content import OPEN, Content, Leaf, Sitting, Top
from litfass.demo.dates import short
from litfass.demo.embedded import document
from litfass.demo.templates import body_link, framed, shape, stripe, when

PLANNED, DONE = ("#73d216", "Geplant"), ("#babdb6", "Erledigt")


def paper_page(content: Content, leaf: Leaf) -> str:
    """`vo020`: head, order of consultation, background, resolution."""
    dealt_with = [(sitting, top) for sitting in content.sittings for top in sitting.tops if top.paper == leaf.number]
    authors = "<br  />".join(escape(author) for author in leaf.authors)
    main = shape(
        "paper.html",
        id=leaf.id,
        title=_lines(leaf.title),
        paper_type=escape(leaf.paper_type),
        authors=f'<tr><td class="kb1">Verfasserin:</td><td class="text4">{authors}</td></tr>\n' if authors else "",
        lead=escape(leaf.lead),
        consultations="".join(_consultation(sitting, top) for sitting, top in dealt_with),
        attachments="".join(f'<div class="text3">{escape(name)}</div>' for name in leaf.attachments),
        parts=_part("SV", leaf.id, leaf.background, "Sachverhalt:")
        + _part("BV", leaf.id, leaf.resolution, "Petitum/Beschluss:", rule=True)
        + _part("AN", leaf.id, "\n\n".join(leaf.attachments), "Anlage/n:", rule=True),
    )
    heading = f"Drucksache - {leaf.number}"
    return framed("vo020", "Drucksache", heading, f"vo020.asp?VOLFDNR={leaf.id}", shape("sheet.html", content=main))


def paper_list(content: Content) -> str:
    """`vo040`: all public papers, the newest first."""
    leaves = sorted((leaf for leaf in content.leaves if leaf.public), key=lambda leaf: leaf.dated, reverse=True)
    rows = "".join(_paper_row(place, leaf) for place, leaf in enumerate(leaves))
    main = shape("papers.html", count=len(leaves), rows=rows)
    return framed("vo040", "Drucksachen", "Drucksachen - Übersicht", "vo040.asp?SELECT=1", main)


def item_page(content: Content, sitting: Sitting, top: Top) -> str:
    """`to020`: what the minutes say about one item, the resolution, the vote."""
    leaf = next((leaf for leaf in content.leaves if leaf.number == top.paper), None)
    main = shape(
        "extract.html",
        id=top.id,
        meeting_id=sitting.id,
        meeting=escape(sitting.name),
        number=top.number,
        body=body_link(sitting.body, sitting.on),
        result=escape(top.result),
        when=when(sitting),
        paper=_item_paper(top, leaf) if leaf else "",
        parts=_item_parts(top, leaf),
    )
    heading = f"Auszug - {top.title}"
    return framed("to020", "Auszug", heading, f"to020.asp?TOLFDNR={top.id}", shape("sheet.html", content=main))


def _item_parts(top: Top, leaf: Leaf | None) -> str:
    adopted = leaf.resolution if leaf and top.result.endswith("beschlossen") else ""
    return (
        _part("WP", top.id, top.minutes)
        + _part("BS", top.id, top.resolution or adopted, "Petitum/Beschluss:", rule=True)
        + "<!-- ### AN0.rtf -->\n"
        + _part("AE", top.id, top.vote, rule=True)
    )


def _part(name: str, number: int, text: str, heading: str = "", *, rule: bool = False) -> str:
    """A named part of a page. `### BS0.rtf` with nothing behind it is how ALLRIS leaves an empty one."""
    if not text.strip():
        return f'<!-- ### {name}0.rtf -->\n<a name="allris{name}"></a>\n'
    return f'<!-- ### {name}{number}.rtf -->\n<a name="allris{name}"></a>\n{document(text, heading=heading, rule=rule)}'


def _consultation(sitting: Sitting, top: Top) -> str:
    colour, state = PLANNED if top.result == OPEN else DONE
    return shape(
        "consultation.html",
        colour=colour,
        state=state,
        body=escape(sitting.body.name),
        role=escape(top.role),
        on=short(sitting.on),
        top_id=top.id,
        meeting_id=sitting.id,
        meeting=escape(sitting.name),
        result="" if top.result == OPEN else escape(top.result),
        extract="&nbsp;" if top.result == OPEN else _extract_button(top),
    )


def _extract_button(top: Top) -> str:
    return (
        f'<form action="to020.asp" method="post" style="margin:0"><input type="hidden" name="TOLFDNR" value="{top.id}"'
        f'  /><input type="submit" class="il1_naz" value="PA" title="{escape(top.result)}"  /></form>'
    )


def _item_paper(top: Top, leaf: Leaf) -> str:
    return shape(
        "extract_paper.html",
        id=top.id,
        paper_id=leaf.id,
        paper_number=escape(leaf.number),
        title=_lines(leaf.title),
        paper_type=escape(leaf.paper_type),
        lead=escape(leaf.lead),
    )


def _paper_row(place: int, leaf: Leaf) -> str:
    clip = '<img src="images/attmnt.gif" alt="Enthält Anlagen" title="Enthält Anlagen"  />' if leaf.attachments else ""
    return shape(
        "papers_row.html",
        stripe=stripe(place),
        id=leaf.id,
        clip=clip,
        number=escape(leaf.number),
        title=escape(leaf.title),
        dated=short(leaf.dated),
        paper_type=escape(leaf.paper_type),
    )


def _lines(title: str) -> str:
    return escape(title).replace("\n", "<br  />")
