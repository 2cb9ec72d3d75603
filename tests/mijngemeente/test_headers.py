"""What a browser may do with a page: nothing but what the page needs."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.templatetags.static import static
from django.test import Client
from PIL import Image as Picture
from pytest_django import Settings
from wagtail.images.models import Image
from wagtail.models import Page

from tests.html import content
from tests.mijngemeente.internet_nl import parsed
from tests.mijngemeente.routes import DOCUMENT, ZAAK
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

PORTAAL = ("/", "/bestaat/niet/", "/inloggen/", "/health/live", "/mijn/", "/robots.txt")


@pytest.mark.parametrize("url", [*PORTAAL, static("img/icoon.svg"), "/cms/login/"])
def test_the_portal_runs_nothing_but_its_own_files(url: str, client: Client, db: None) -> None:
    response = client.get(url)
    content(response)
    policy = parsed(response.headers["Content-Security-Policy"])

    assert policy.pop("img-src") == ["'self'", "data:"]
    assert {name for name, sources in policy.items() if sources == ["'none'"]} == {
        "default-src",
        "base-uri",
        "frame-ancestors",
    }
    assert {name for name, sources in policy.items() if sources == ["'self'"]} == {
        "script-src",
        "style-src",
        "font-src",
        "connect-src",
        "form-action",
    }


@pytest.mark.parametrize("url", [*PORTAAL, static("img/icoon.svg"), "/cms/login/", "/cms/"])
def test_every_answer_keeps_itself_apart(url: str, client: Client, db: None) -> None:
    response = client.get(url)
    content(response)
    headers = response.headers

    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in headers
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Server" not in headers


def test_forms_may_end_where_a_person_logs_in(client: Client, settings: Settings, db: None) -> None:
    settings.CSP_FORM_ACTION = ["https://was.digid.example"]

    policy = parsed(client.get("/inloggen/").headers["Content-Security-Policy"])

    assert policy["form-action"] == ["'self'", "https://was.digid.example"]


@pytest.fixture
def beheerder(client: Client, db: None) -> Client:
    """A browser in which an administrator is in the CMS."""
    client.force_login(User.objects.create_superuser("beheerder"))
    return client


def test_the_cms_runs_no_text_and_no_attribute(beheerder: Client) -> None:
    policy = parsed(beheerder.get("/cms/").headers["Content-Security-Policy"])

    assert policy["script-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["script-src-attr"] == policy["default-src"] == policy["base-uri"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'self'"]


def test_a_preview_is_a_page_of_the_portal_in_a_frame_of_the_cms(beheerder: Client) -> None:
    call_command("demo_inhoud", verbosity=0)
    page = Page.objects.get(slug="contact")
    strict = client_policy("/contact/")

    response = beheerder.get(f"/cms/pages/{page.pk}/view_draft/")

    assert response.status_code == 200
    framed = parsed(response.headers["Content-Security-Policy"])
    assert framed == strict | {"frame-ancestors": ["'self'"]}
    assert strict["frame-ancestors"] == ["'none'"]


def client_policy(url: str) -> dict[str, list[str]]:
    """The policy that a visitor gets."""
    return parsed(Client().get(url).headers["Content-Security-Policy"])


def test_a_picture_is_for_our_own_pages(beheerder: Client) -> None:
    data = BytesIO()
    Picture.new("RGB", (10, 10)).save(data, "PNG")
    image = Image.objects.create(title="beeld", file=ImageFile(data, "beeld-headers.png"))
    try:
        response = beheerder.get(image.file.url)
        assert (response.status_code, response["Content-Type"]) == (200, "image/png")
        assert response["Cross-Origin-Resource-Policy"] == "same-origin"
        assert response["X-Content-Type-Options"] == "nosniff"
        content(response)
    finally:
        image.file.delete(save=False)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("/", False),
        ("/robots.txt", False),
        ("/inloggen/", True),
        ("/digid/mock/", True),
        ("/mijn/", True),
        (ZAAK, True),
        ("/cms/login/", True),
    ],
)
def test_search_engines_keep_what_is_public(
    url: str, found: bool, client: Client, db: None
) -> None:
    assert (client.get(url).headers.get("X-Robots-Tag") == "noindex") is found


def test_robots_are_told_where_to_look(client: Client) -> None:
    response = client.get("/robots.txt")

    lines = response.content.decode().splitlines()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert lines[0] == "User-agent: *"
    assert {f"Disallow: /{path}/" for path in ("mijn", "inloggen", "cms")} <= set(lines)
    assert "Disallow: /" not in lines


@pytest.mark.parametrize("url", ["/mijn/", "/mijn/zaken/", ZAAK, DOCUMENT])
def test_what_a_logged_in_person_gets_is_not_compressed(
    url: str, login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    browser = login(bekend.SUZANNE)

    response = browser.get(url, headers={"accept-encoding": "gzip, br, deflate, zstd"})

    assert response.status_code == 200
    assert "Content-Encoding" not in response.headers
    content(response)
