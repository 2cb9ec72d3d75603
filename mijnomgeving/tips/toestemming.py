"""Whether a person wants tips that fit their zaken: known to their own browser and nowhere else.

The cookie says "ja" and nothing more: it is the same for everybody. Without it the answer is no.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE, JA = "tips", "ja"
PAD = "/mijn/"
JAAR = 365 * 24 * 60 * 60  # Seconds.


def is_gegeven(request: HttpRequest) -> bool:
    """Whether this browser says so."""
    return request.COOKIES.get(COOKIE) == JA


def geef(response: HttpResponse) -> None:
    """Has the browser keep it, for a year."""
    response.set_cookie(
        COOKIE,
        JA,
        max_age=JAAR,
        path=PAD,
        secure=settings.MIJN_SESSIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def trek_in(response: HttpResponse) -> None:
    """Has the browser forget it."""
    response.delete_cookie(COOKIE, path=PAD, samesite="Lax")
