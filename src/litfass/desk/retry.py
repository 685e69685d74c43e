"""Try a copy once more that did not go out."""

# SPDX-License-Identifier: EUPL-1.2

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from litfass.desk.gate import person, staff
from litfass.flow import retry as flow
from litfass.records.models import Delivery


@staff
@require_POST
def retry(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Let the worker try it again; back to the page the button stood on."""
    delivery = get_object_or_404(Delivery.objects.select_related("account"), pk=delivery_id)
    try:
        flow.retry(delivery, who=person(request), now=timezone.now())
    except flow.NotFailed as lost:
        messages.warning(request, f"{delivery.account.label}: {lost.sentence}")
    else:
        messages.success(request, f"{delivery.account.label}: Litfass versucht es gleich noch einmal.")
    if request.POST.get("from") == "today":
        return redirect("desk:today")
    return redirect("desk:history", delivery.notice_id)
