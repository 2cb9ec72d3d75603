"""The Content-Security-Policy: strict for the portal, room for Wagtail's editor under /cms/."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

PORTAAL = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# Wagtail's editor writes inline styles and scripts, and shows previews in a frame.
CMS = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)


class ContentSecurityPolicy:
    """Sets the policy that fits the path on every response."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        policy = CMS if request.path.startswith("/cms/") else PORTAAL
        response.headers.setdefault("Content-Security-Policy", policy)
        return response
