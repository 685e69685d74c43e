"""Who releases what: per account and kind a person, the rule itself, or not on this account."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods

from litfass.core.approval import Rule
from litfass.core.german import counted
from litfass.core.kind import Kind
from litfass.desk import frame
from litfass.desk.gate import person, staff
from litfass.flow import rules as flow
from litfass.records.models import Account, ReleaseRule

NEVER = "never"
CHOICES = (
    (Rule.PERSON.value, "eine Person gibt frei"),
    (Rule.BY_ITSELF.value, "von selbst, wenn kein Befund hält"),
    (NEVER, "nicht auf diesem Kanal"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """The rule of one kind on one account."""

    account: Account
    kind: Kind
    value: str

    @property
    def name(self) -> str:
        """Its field in the form."""
        return f"{self.account.pk}-{self.kind.value}"


@staff
@require_http_methods(["GET", "POST"])
def overview(request: HttpRequest) -> HttpResponse:
    """Show and save. Only what this person changed is written, so two people do not overwrite each other."""
    cells = _cells()
    if request.method == "POST":
        _save(request, [cell for row in cells.values() for cell in row])
        return redirect("desk:rules")
    context = {"accounts": list(cells.items()), "choices": CHOICES}
    return frame.page(request, "desk/rules.html", context)


def _cells() -> dict[Account, list[Cell]]:
    kept = {(rule.account_id, rule.kind): _value(rule) for rule in ReleaseRule.objects.all()}
    return {
        account: [Cell(account, kind, kept.get((account.pk, kind.value), Rule.PERSON.value)) for kind in Kind]
        for account in Account.objects.filter(is_active=True)
    }


def _value(rule: ReleaseRule) -> str:
    return rule.rule if rule.is_wanted else NEVER


def _save(request: HttpRequest, cells: list[Cell]) -> None:
    written = 0
    for cell in cells:
        wanted, was = request.POST.get(cell.name, ""), request.POST.get(f"was-{cell.name}", "")
        if wanted not in dict(CHOICES) or wanted in (was, cell.value):
            continue
        if was != cell.value:
            messages.warning(request, _moved(cell))
            continue
        flow.set_rule(
            cell.account,
            cell.kind,
            rule=Rule.PERSON if wanted == NEVER else Rule(wanted),
            wanted=wanted != NEVER,
            who=person(request),
            now=timezone.now(),
        )
        written += 1
    word = capfirst(counted(written, "Regel", "Regeln", article="eine"))
    messages.success(request, f"{word} gespeichert. Was schon vorgeschlagen ist, bleibt, wie es ist.")


def _moved(cell: Cell) -> str:
    said = dict(CHOICES)[cell.value]
    return (
        f"{cell.account.label}, {cell.kind.plural}: Jemand anderes hat die Regel inzwischen auf „{said}“ gestellt. "
        "Ihre Wahl wurde hier nicht gespeichert."
    )
