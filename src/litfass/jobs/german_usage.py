"""Let argparse speak German: its few sentences, in place of a catalogue that Python does not ship."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

SENTENCES = {
    "usage: ": "Aufruf: ",
    "positional arguments": "Angaben",
    "options": "Optionen",
    "show this help message and exit": "diese Hilfe zeigen und enden",
    "the following arguments are required: %s": "Es fehlt: %s",
    "unrecognized arguments: %s": "Unbekannte Angabe: %s",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)s gibt es nicht, möglich sind: %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)s passt hier nicht",
    "expected one argument": "hier fehlt eine Angabe",
    "expected at least one argument": "hier fehlt mindestens eine Angabe",
    "not allowed with argument %s": "geht nicht zusammen mit %s",
    "ignored explicit argument %r": "hier ist keine Angabe vorgesehen: %s",
    "argument command: %s": "%s",
}


def speak() -> None:
    """From now on, in this process."""
    # argparse looks these names up whenever it speaks; they are gettext's, which would need a compiled catalogue.
    argparse._ = lambda sentence: SENTENCES.get(sentence, sentence)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, count: SENTENCES.get(one if count == 1 else many, many)  # type: ignore[attr-defined]
