"""Every route of the portal keeps the rules of internet.nl, as it is in production."""

from collections.abc import Callable
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.templatetags.static import static
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.html import content
from tests.mijngemeente.internet_nl import findings, security_txt_findings
from tests.mijngemeente.productie import HOST, use_production, visitor
from tests.mijngemeente.routes import DOCUMENT, ZAAK, paths
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

GOOD = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; img-src 'self' data:; base-uri 'none'; "
        "form-action 'self' https://was.digid.example; frame-ancestors 'none'"
    ),
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}
ELSEWHERE = {
    "http://mijn.example": "a host without https",
    "mijn.example": "a host without a scheme",
    "https:": "a bare scheme",
    "http:": "a bare scheme without https",
    "*": "everything",
    "https://*.example.nl": "a wildcard",
    "https://127.0.0.1": "this machine",
}


def test_good_headers_break_no_rule() -> None:
    assert findings(GOOD) == set()


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("default-src 'none'", "default-src *", "default_src_is_none_or_self"),
        ("default-src 'none'; ", "", "default_src_is_none_or_self"),
        ("frame-ancestors 'none'", "", "frame_ancestors_are_none_or_self"),
        ("base-uri 'none'; ", "", "base_uri_is_none_or_self"),
        ("base-uri 'none'", "base-uri https://een.example", "base_uri_is_none_or_self"),
        ("form-action 'self' https://was.digid.example; ", "", "forms_end_at_named_places"),
        ("form-action 'self'", "form-action https:", "forms_end_at_named_places"),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "nothing_unsafe_is_allowed"),
        ("script-src 'self'", "script-src 'unsafe-eval'", "nothing_unsafe_is_allowed"),
        ("script-src 'self'", "style-src 'Unsafe-Hashes'", "nothing_unsafe_is_allowed"),
        ("script-src 'self'", "script-src 'self' data:", "no_data_becomes_a_script"),
        ("script-src 'self'", "object-src data:", "no_data_becomes_a_script"),
        *(
            ("img-src 'self'", f"img-src {source}", "hosts_are_named_with_https")
            for source in ELSEWHERE
        ),
    ],
)
def test_a_weaker_policy_breaks_its_rule(before: str, after: str, rule: str) -> None:
    policy = GOOD["Content-Security-Policy"]
    assert before in policy

    assert rule in findings(GOOD | {"Content-Security-Policy": policy.replace(before, after)})


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("Strict-Transport-Security", "max-age=31535999", "https_for_a_year"),
        ("Strict-Transport-Security", "", "https_for_a_year"),
        ("X-Content-Type-Options", "", "no_sniffing"),
        ("X-Frame-Options", "ALLOW-FROM https://een.example", "no_frames_in_old_browsers"),
        ("Referrer-Policy", "unsafe-url", "addresses_stay_here"),
        ("Content-Encoding", "br", "no_compression"),
    ],
)
def test_a_weaker_header_breaks_its_rule(name: str, value: str, rule: str) -> None:
    assert findings(GOOD | {name: value}) == {rule}


@pytest.fixture
def productie(
    portal: DemoRegisters, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Client]:
    """Opens browsers on the portal as in production, with the demo registers behind it."""
    use_production(settings, monkeypatch)
    return visitor


def wrong(response: HttpResponseBase) -> set[str]:
    """The rules that a response breaks, and cookies that are not kept to https and to us."""
    content(response)
    response.close()
    loose = {
        f"cookie {name}"
        for name, cookie in response.cookies.items()
        if cookie["max-age"] != 0
        and not (cookie["secure"] and cookie["httponly"] and cookie["samesite"])
    }
    return findings(response.headers) | loose


@pytest.mark.parametrize("bsn", ["", bekend.SUZANNE], ids=["anonymous", "logged in"])
def test_every_route_keeps_every_rule(bsn: str, productie: Callable[..., Client]) -> None:
    browser = productie(bsn)
    broken, statuses = {}, {}
    for route, path in paths().items():
        for method in ("GET", "HEAD", "POST"):
            response = browser.generic(method, path)
            broken[method, route] = wrong(response)
            statuses[method, path] = response.status_code
        if bsn and path == "/uitloggen/":
            browser = productie(bsn)

    assert {case: found for case, found in broken.items() if found} == {}
    assert not {case: status for case, status in statuses.items() if status >= 500}
    assert statuses["GET", ZAAK] == statuses["GET", DOCUMENT] == (200 if bsn else 302)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (static("img/icoon.svg"), 200),
        ("/bestaat/niet/", 404),
        ("/static/weg.css", 404),
        ("/mijn/zaken/?pagina=999", 404),
        ("/cms/login/", 200),
        ("/cms/password_reset/", 404),
    ],
)
def test_files_and_what_is_not_there_keep_every_rule(
    path: str, status: int, productie: Callable[..., Client]
) -> None:
    response = productie(bekend.SUZANNE).get(path, headers={"accept-encoding": "identity"})

    assert response.status_code == status
    assert wrong(response) == set()


def test_a_request_that_is_wrong_gets_every_header(productie: Callable[..., Client]) -> None:
    elsewhere = productie().get("/", headers={"host": "kwaad.example"})
    forged = productie(enforce_csrf_checks=True).post("/uitloggen/")
    with patch("wagtail.models.Page.serve", side_effect=RuntimeError):
        broken = productie(raise_request_exception=False).get("/")

    assert [one.status_code for one in (elsewhere, forged, broken)] == [400, 403, 500]
    assert wrong(elsewhere) | wrong(forged) | wrong(broken) == set()


def test_who_comes_without_https_is_sent_on_with_every_other_header(
    productie: Callable[..., Client],
) -> None:
    response = productie().get("/inloggen/", headers={"x-forwarded-proto": "http"})

    assert (response.status_code, response["Location"]) == (301, f"https://{HOST}/inloggen/")
    assert wrong(response) == {"https_for_a_year"}


@pytest.fixture
def beheerder(productie: Callable[..., Client]) -> Client:
    """A browser in which an administrator is in the CMS."""
    browser = productie()
    browser.force_login(User.objects.create_superuser("beheerder"))
    return browser


@pytest.mark.parametrize(
    "path", ["/cms/", "/cms/pages/", "/cms/images/", "/cms/account/", "/cms/bestaat-niet/"]
)
def test_the_cms_differs_in_what_its_pages_hold_only(path: str, beheerder: Client) -> None:
    assert wrong(beheerder.get(path)) == {"nothing_unsafe_is_allowed"}


def test_security_txt_is_as_the_rfc_says(productie: Callable[..., Client]) -> None:
    url = f"https://{HOST}/.well-known/security.txt"

    response = productie().get("/.well-known/security.txt")

    text, kind = response.content.decode(), response["Content-Type"]
    assert security_txt_findings(text, kind, url=url, now=timezone.now()) == set()
    assert "Contact: mailto:meldpunt@voorbeeldstad.example\n" in text
    assert "Policy" not in text


def test_security_txt_names_the_policy_of_the_municipality(
    productie: Callable[..., Client], settings: Settings
) -> None:
    settings.SECURITY_POLICY = "https://www.voorbeeldstad.example/lek"

    text = productie().get("/.well-known/security.txt").content.decode()

    assert "Policy: https://www.voorbeeldstad.example/lek\n" in text


def test_without_a_contact_there_is_no_security_txt(
    productie: Callable[..., Client], settings: Settings
) -> None:
    settings.SECURITY_CONTACT = []

    assert productie().get("/.well-known/security.txt").status_code == 404


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("Contact", None, "has a contact that is a URI"),
        ("Contact", "a@b.example", "has a contact that is a URI"),
        ("Expires", None, "expires once, within a year"),
        ("Expires", "2028-01-01T00:00:00Z", "expires once, within a year"),
        ("Expires", "2026-01-01T00:00:00Z", "expires once, within a year"),
        ("Expires", "morgen", "expires once, within a year"),
        ("Policy", "http://b.example/lek", "links are https"),
        ("Canonical", "https://c.example/security.txt", "names where it stands"),
        ("Preferred-Languages", None, "names its languages once"),
    ],
)
def test_a_security_txt_with_a_mistake_is_refused(name: str, value: str | None, rule: str) -> None:
    url, now = "https://b.example/.well-known/security.txt", datetime(2026, 11, 1, tzinfo=UTC)
    good: dict[str, str | None] = {
        "Contact": "https://b.example/lek",
        "Expires": "2027-05-01T00:00:00Z",
        "Preferred-Languages": "nl, en",
        "Canonical": url,
    }

    def found(fields: dict[str, str | None]) -> set[str]:
        text = "".join(f"{key}: {one}\n" for key, one in fields.items() if one is not None)
        return security_txt_findings(text, "text/plain; charset=utf-8", url=url, now=now)

    assert found(good) == set()
    assert found(good | {name: value}) == {rule}
