"""The headers that tell a browser what it may do: strict for the portal, room for the CMS."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

CSP = "Content-Security-Policy"
CMS_PATH = "/cms/"
# Who types a password there gets the strict policy: these pages need no more.
CMS_INLOGGEN = ("/cms/login/", "/cms/password_reset/")
# Whatever nobody needs here. A browser knows more; those ask the visitor themselves.
RECHTEN = ", ".join(
    f"{recht}=()"
    for recht in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "publickey-credentials-get",
        "screen-wake-lock",
        "usb",
        "xr-spatial-tracking",
    )
)
ALTIJD = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": RECHTEN,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# Not for search engines: what is of one person, and what only somebody who logs in needs.
NIET_VINDBAAR = (
    "/mijn/",
    "/inloggen/",
    "/uitloggen/",
    "/digid/",
    "/eherkenning/",
    "/oidc/",
    "/_util/",
    CMS_PATH,
)


class Veiligheidsheaders:
    """Sets them on every response; outermost, so that files, errors and redirects have them too.

    What a view chose for itself stays, as a download does with a stricter policy.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Adds to the response what is not in it yet."""
        response = self.get_response(request)
        if _shows_the_portal(request.path, response):
            response.headers[CSP] = portaal_policy(frame_ancestors="'self'")
        for name, value in headers_for(request.path).items():
            response.headers.setdefault(name, value)
        return response


def headers_for(path: str) -> dict[str, str]:
    """The headers of a response, by name, as the path asks for them."""
    in_editor = path.startswith(CMS_PATH) and not path.startswith(CMS_INLOGGEN)
    headers = {
        **ALTIJD,
        CSP: cms_policy() if in_editor else portaal_policy(),
        "X-Frame-Options": "SAMEORIGIN" if in_editor else "DENY",
    }
    if path.startswith(NIET_VINDBAAR):
        headers["X-Robots-Tag"] = "noindex"
    return headers


def portaal_policy(*, frame_ancestors: str = "'none'") -> str:
    """The policy of the citizen's pages: all of it from here, nothing inline, in no frame.

    Forms may end where a person logs in: a browser follows the redirects of a form as well.
    """
    forms = " ".join(("'self'", *settings.CSP_FORM_ACTION))
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"font-src 'self'; connect-src 'self'; form-action {forms}; base-uri 'none'; "
        f"frame-ancestors {frame_ancestors}"
    )


def cms_policy() -> str:
    """The policy of Wagtail's pages: scripts and styles in the page, and previews in a frame.

    Not even there does an attribute of an element run a script (`onerror=…`), or a text (`eval`).
    """
    return (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; script-src-attr 'none'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'self'"
    )


def _shows_the_portal(path: str, response: HttpResponseBase) -> bool:
    """Whether this is a page of the portal as the CMS previews it, in a frame of its own.

    Wagtail asks for it under its own address, so that it comes here with the policy of that.
    """
    return path.startswith(CMS_PATH) and response.headers.get(CSP) == portaal_policy()
