"""Find phone numbers; dates, times, paper numbers, postal codes, money and file numbers are none."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

import phonenumbers

from litfass.checks.personal_data.hit import Hit

FEWEST_DIGITS = 7  # with area code; a number behind the word "Telefon" may be shorter
FEWEST_LABELLED = 5
_REST = r"[\d ()/.\u00a0–-]{3,28}\d"
_LABEL = (
    r"\b(?:Tel|Telefon|Telefonnummer|Telefonisch|Rufnummer|Durchwahl|Fon|Phone|Mobil|Mobilnummer|Mobiltelefon|Handy|"
    r"Handynummer|Fax|Telefax|WhatsApp|Anruf)\b[.:/]{0,2}[ -]{0,2}(?:Nr\b\.?|Nummer|unter|ist|lautet)?[ :]{0,2}"
)
_LABELLED = re.compile(rf"{_LABEL}([+(]?\d{_REST})", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,/§+%€=&-])((?:\+|\(?0){_REST})")
# What stands before a number that is no phone number, within 24 characters.
_OTHER_NUMBER = re.compile(
    r"(?:\b(?:Az|Aktenzeichen|Gz|Geschäftszeichen|Kassenzeichen|Konto|BLZ|IBAN|BIC|Drs|Drucksache|Vorlage|Nr|Nummer|"
    r"Rechnung|Flurstücke?|Flst|HRB|HRA|Steuernummer|PSP|TOP|Artikel|ISBN|DIN|Seite|Ziffer|"
    r"\w{0,20}bescheid)\b|§)[\w.:\- ]{0,12}$",
    re.IGNORECASE,
)
_DATE_OR_TIME = re.compile(r"(?<!\d)(?:\d{1,2}\.[ ]?\d{1,2}\.|\d{1,2}\.\d{2}(?!\d|\.\d)|0?\d/\d{2,4}(?!\d))")
# Three figures or more before the first blank or point: `0.4 0.8 1.1` is a row of a table.
_AREA_CODE = re.compile(r"\+|\(?0\d\d|0 \d{2,4} ?/")
_UNIT = re.compile(r"[ \u00a0]?(?:€|Euro|EUR|%|Prozent|Uhr|m²|qm|km|ha|cm|mm|Mio|Mrd|kWh|MW|Stück|Jahre)(?!\w)|,\d")


def phones(text: str, own: frozenset[str]) -> Iterator[Hit]:
    """Every phone number that is not one of the office's own."""
    known = {digits for contact in own if (digits := _digits_abroad(contact))}
    found: list[Hit] = []
    for match in [*_LABELLED.finditer(text), *_NUMBER.finditer(text)]:
        labelled = match.re is _LABELLED
        number = match[1].rstrip(" (/.–-\u00a0")
        hit = Hit("Eine Telefonnummer", match.start(1), match.start(1) + len(number))
        if _is_phone(text, hit, labelled=labelled) and not _is_own(number, known):
            found.append(hit)
    yield from _once(found)


def _once(found: list[Hit]) -> Iterator[Hit]:
    """In the order of the text, a number found both by its label and by its form once."""
    last = -1
    for hit in sorted(found, key=lambda each: (each.start, -each.end)):
        if hit.start >= last:
            yield hit
            last = hit.end


def _is_phone(text: str, hit: Hit, *, labelled: bool) -> bool:
    number = text[hit.start : hit.end]
    digits = sum(char.isdigit() for char in number)
    if _DATE_OR_TIME.search(number) or _UNIT.match(text, hit.end):
        return False
    if labelled:
        return digits >= FEWEST_LABELLED
    if (
        digits < FEWEST_DIGITS
        or not _AREA_CODE.match(number)
        or _OTHER_NUMBER.search(text, max(0, hit.start - 24), hit.start)
    ):
        return False
    return _valid(number) is not None


def _valid(number: str) -> str | None:
    """The number in international form, without `+`; None if no such number can exist in its country."""
    try:
        parsed = phonenumbers.parse(number, "DE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164).lstrip("+")


def _digits_abroad(contact: str) -> str:
    if "@" in contact:
        return ""
    return _valid(contact) or "".join(char for char in contact if char.isdigit())


def _is_own(number: str, known: set[str]) -> bool:
    """The office's own, whether written with its area code or without."""
    digits = "".join(char for char in number if char.isdigit())
    return (_valid(number) or digits) in known or (len(digits) >= 5 and any(own.endswith(digits) for own in known))
