"""Files that any site has: where to report a weakness, and what search engines may see."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from mijngemeente.headers import NIET_VINDBAAR

PLAIN = "text/plain; charset=utf-8"
GELDIG = timedelta(days=180)  # RFC 9116 recommends less than a year.


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """`/.well-known/security.txt` (RFC 9116); not found when no contact is configured."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    fields = [("Contact", one) for one in settings.SECURITY_CONTACT]
    fields += [
        ("Expires", _expires(timezone.now())),
        ("Preferred-Languages", "nl, en"),
        ("Canonical", f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{request.path}"),
    ]
    if settings.SECURITY_POLICY:
        fields.append(("Policy", settings.SECURITY_POLICY))
    return HttpResponse("".join(f"{name}: {value}\n" for name, value in fields), PLAIN)


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: the public pages, and nothing of a person, of a login or of the CMS."""
    closed = "".join(f"Disallow: {path}\n" for path in NIET_VINDBAAR)
    return HttpResponse(f"User-agent: *\n{closed}", PLAIN)


def _expires(now: datetime) -> str:
    """A day's beginning, so that the file is the same all day."""
    day = (now.astimezone(UTC) + GELDIG).replace(hour=0, minute=0, second=0, microsecond=0)
    return day.strftime("%Y-%m-%dT%H:%M:%SZ")
