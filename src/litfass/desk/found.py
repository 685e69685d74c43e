"""What the readers found in a notice's words, as rows of the desk: label, value and the words it was read from."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from itertools import islice

from litfass.core.facts import Ballot, Deadline, DeadlineSort, Evidence, PaperSort, Stage, Step, Vote
from litfass.core.german import and_list, clock, counted, day
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.wording.ballot import WORDS
from litfass.core.wording.parts import shortened

UNKNOWN = "nicht ermittelt"
MOST = 12  # of one sort; the rest is counted
LONGEST = 110
SORTS = {
    PaperSort.MOTION: "Antrag",
    PaperSort.AMENDMENT: "Änderungsantrag",
    PaperSort.INQUIRY: "Anfrage",
    PaperSort.ANSWER: "Antwort",
    PaperSort.STATEMENT: "Stellungnahme der Verwaltung",
    PaperSort.PROPOSAL: "Beschlussvorlage",
    PaperSort.INFORMATION: "Mitteilung",
    PaperSort.PETITION: "Eingabe",
}
STAGES = {
    Stage.REFERRAL: "überwiesen",
    Stage.RECOMMENDATION: "Empfehlung",
    Stage.DECISION: "Entscheidung",
    Stage.DECISION_IN_PLACE: "Entscheidung anstelle der Versammlung",
    Stage.INFORMATION: "Kenntnisnahme",
    Stage.CONSULTATION: "Beratung",
    Stage.STATEMENT: "Stellungnahme",
}
ENDS = {
    DeadlineSort.DISPLAY: "Auslegung",
    DeadlineSort.PARTICIPATION: "Beteiligung",
    DeadlineSort.OBJECTION: "Einwendungen",
    DeadlineSort.APPLICATION: "Bewerbung",
    DeadlineSort.OTHER: "Frist",
}
ASKING = (PaperSort.MOTION, PaperSort.AMENDMENT, PaperSort.PROPOSAL)
OF_GROUPS = (PaperSort.MOTION, PaperSort.AMENDMENT, PaperSort.INQUIRY)

Row = tuple[str, str, tuple[Evidence, ...]]


def of_paper(news: Notice) -> Iterator[Row]:
    """What it is, and whose."""
    sort = news.facts.sort
    yield "Art", SORTS[sort.sort] if sort else UNKNOWN, (sort.evidence,) if sort else ()
    yield _authors(news)


def _authors(news: Notice) -> Row:
    authors, printed = news.facts.authors, (news.paper.authors if news.paper else None) or ""
    evidence = (*authors.evidence, *(each.evidence for each in authors.groups))
    if authors.groups:
        joined = [each.group for each in authors.groups if each.joined]
        first = and_list([each.group for each in authors.groups if not each.joined])
        return (
            "Von",
            " ".join(part for part in (first, f"(später: {and_list(joined)})" if joined else "") if part),
            evidence,
        )
    if authors.administration or authors.offices:
        return "Von", and_list(authors.offices) or "Verwaltung", evidence
    sort = news.facts.sort.sort if news.facts.sort else None
    return "Von", printed or (UNKNOWN if sort in OF_GROUPS else ""), ()


def of_vote(news: Notice) -> Iterator[Row]:
    """What became of it, how many votes there were, and on which side the groups stood."""
    vote = news.facts.vote
    printed = news.decision.vote if news.decision else ""
    if vote is None:
        yield "Abstimmung", shortened(printed, LONGEST) or UNKNOWN, ()
        return
    yield "Ausgang", _outcome(vote), vote.evidence
    yield "Abstimmung", _counts(vote) or ("" if vote.items else UNKNOWN), vote.evidence
    for label, groups in _sides(vote):
        yield label, and_list(groups), tuple(each for each in vote.evidence if _names_one(each, groups))
    for item in vote.items[:MOST]:
        yield "Einzeln", f"{item.label or 'ohne Nummer'}: {_outcome(item)}", item.evidence


def _sides(vote: Vote) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """In the record's manner: who is against a refusal is for the motion."""
    return (
        ("Mit den Stimmen", vote.in_favour),
        ("Gegen die Stimmen", vote.against),
        ("Enthaltung", vote.abstaining),
    )


def _outcome(vote: Vote | Ballot) -> str:
    word = WORDS.get(vote.outcome, UNKNOWN)
    return f"{word}, mit Änderungen" if vote.changed else word


def _counts(vote: Vote) -> str:
    counts = (
        (vote.yes, "Ja"),
        (vote.no, "Nein"),
        (vote.abstain, "Enthaltung" if vote.abstain == 1 else "Enthaltungen"),
    )
    told = [f"{count} {word}" for count, word in counts if count is not None]
    manner = {True: "einstimmig", False: "nicht einstimmig", None: ""}[vote.unanimous]
    return ", ".join([*([manner] if manner else []), *told])


def _names_one(evidence: Evidence, groups: Sequence[str]) -> bool:
    """Whether the words are about one of these groups, and about little else."""
    return len(evidence.quote) < 60 and any(group.casefold() in evidence.quote.casefold() for group in groups)


def of_words(news: Notice) -> Iterator[Row]:
    """What is resolved or asked for, by when, for how much, by which law, and where it goes."""
    facts = news.facts
    yield from _items(news)
    yield from _bounded([(ENDS[each.sort], _period(each), (each.evidence,)) for each in facts.deadlines])
    yield from _bounded([("Geld", _euro(each.cents), (each.evidence,)) for each in facts.money])
    laws = [("Rechtsgrundlage", f"{each.paragraph} {each.law}".strip(), (each.evidence,)) for each in facts.legal_basis]
    yield from _bounded(laws)
    for event in facts.events[:MOST]:
        when = f"{day(event.starts_at.date(), weekday=True)}, {clock(event.starts_at)}"
        yield "Termin", f"{when} bis {clock(event.ends_at)}" if event.ends_at else when, (event.evidence,)
    yield from _bounded([("Weg", _step(each), (each.evidence,) if each.evidence else ()) for each in facts.steps])
    yield from _bounded([("Bezug", f"Drs. {each.number}", (each.evidence,)) for each in facts.references])
    for correction in facts.corrections[:MOST]:
        yield "Berichtigt", f"TOP {correction.item}", (correction.evidence,)
    if facts.summary:
        yield "Kurz", facts.summary.one, facts.summary.evidence[:1]


def _items(news: Notice) -> Iterator[Row]:
    sort = news.facts.sort.sort if news.facts.sort else None
    rows: list[Row] = [
        ("Beschlusspunkte", shortened(f"{each.label} {each.text}".strip(), LONGEST), (each.evidence,))
        for each in news.facts.resolution
    ]
    if not rows and (sort in ASKING or (news.kind is Kind.DECISION and news.decision and news.decision.resolution)):
        yield "Beschlusspunkte", UNKNOWN, ()
    yield from _bounded(rows)


def _bounded(rows: Sequence[Row]) -> Iterator[Row]:
    yield from islice(rows, MOST)
    if len(rows) > MOST:
        yield rows[0][0], f"und {counted(len(rows) - MOST, 'weiterer Eintrag', 'weitere Einträge')}", ()


def _period(deadline: Deadline) -> str:
    return f"{day(deadline.begins)} bis {day(deadline.ends)}" if deadline.begins else f"bis {day(deadline.ends)}"


def _euro(cents: int) -> str:
    whole, rest = divmod(cents, 100)
    return f"{whole:,}".replace(",", ".") + (f",{rest:02d} Euro" if rest else " Euro")


def _step(step: Step) -> str:
    where = ", ".join(part for part in (step.organization, day(step.on) if step.on else "") if part)
    return f"{STAGES[step.stage]}: {where}" if where else STAGES[step.stage]
