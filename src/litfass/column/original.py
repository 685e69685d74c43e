"""Show the original of a demo notice, harmless: no script, no form, nothing loaded."""

# SPDX-License-Identifier: EUPL-1.2

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from litfass.column.links import DEMO_HOSTS
from litfass.flow import original as source

POLICY = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"


@require_safe
def original(request: HttpRequest, path: str) -> HttpResponse:
    """The page as the demo town's server would answer. Only demo towns have any."""
    query = request.META.get("QUERY_STRING", "")
    url = f"https://{path}?{query}" if query else f"https://{path}"
    if len(url) > 500 or not _is_demo(url):
        raise Http404
    page = source.page(url)
    if page is None:
        raise Http404
    response = HttpResponse(page.body, content_type=page.content_type, status=page.status)
    response["Content-Security-Policy"] = POLICY
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "public, max-age=300"
    return response


def _is_demo(url: str) -> bool:
    try:
        return (urlsplit(url).hostname or "").endswith(DEMO_HOSTS)
    except ValueError:
        return False
