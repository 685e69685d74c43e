"""The grammar of committee names: der Ausschuss, die Bezirksversammlung, das Kuratorium."""

# SPDX-License-Identifier: EUPL-1.2

# How the first word of a name ends, and its article; the first line that fits counts. Others go without article.
ENDINGS = (
    ("referat", "das"), ("dezernat", "das"), ("amt", "das"), ("gremium", "das"), ("kuratorium", "das"),
    ("präsidium", "das"), ("plenum", "das"), ("forum", "das"), ("parlament", "das"), ("kollegium", "das"),
    ("versammlung", "die"), ("kommission", "die"), ("vertretung", "die"), ("konferenz", "die"),
    ("gruppe", "die"), ("fraktion", "die"), ("jury", "die"), ("gemeinschaft", "die"), ("verwaltung", "die"),
    ("behörde", "die"), ("stelle", "die"), ("bürgerschaft", "die"), ("runde", "die"),
    ("ausschuss", "der"), ("ausschuß", "der"), ("beirat", "der"), ("rat", "der"), ("kreistag", "der"),
    ("vorstand", "der"), ("arbeitskreis", "der"), ("senat", "der"),
)  # fmt: skip


def nominative(name: str) -> str:
    """The name as the subject that opens a sentence: `Der Ausschuss für Mobilität`, `Die Bezirksversammlung`."""
    article = _article(name)
    return f"{article.capitalize()} {name}" if article else name


def accusative(name: str) -> str:
    """The name behind `an`: `den Hauptausschuss`, `die Bezirksversammlung`."""
    article = _article(name)
    return f"{'den' if article == 'der' else article} {name}" if article else name


def _article(name: str) -> str:
    head = name.split(" ", 1)[0].split(",", 1)[0].casefold()
    return next((article for ending, article in ENDINGS if head.endswith(ending)), "")
