"""Whatever an address, a query or a header holds: a page in Dutch, and never a failure of ours."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlsplit

import pytest
from django.http import HttpResponseBase
from django.test import Client

from tests.conftest import burger
from tests.faults.browser import logged_in, new_browser
from tests.html import checked_html, content
from tests.mijnomgeving.conftest import document_url, zaak_url
from tests.toegang.routes import Route, routes
from tests.toegang.sameness import without_what_differs
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

SITE = "http://testserver"
HERE = {"host": "127.0.0.1"}  # The mock of DigiD works on the own machine only.
OBJECTS = {
    ("register", "zaak"): zaak_url(bekend.PARKEER_VERLEEND),
    ("register", "zaak", "document"): document_url(bekend.PARKEER_VERLEEND, "0"),
}
# Pages of the CMS are Wagtail's; those of the platform are no pages.
OURS = [one for one in routes() if one.ours and not one.in_cms]
PATHS: dict[str, Callable[[str], str]] = {
    "encoded slashes": lambda path: "/" + path[1:].replace("/", "%2f"),
    "doubly encoded slashes": lambda path: "/" + path[1:].replace("/", "%252f"),
    "doubly encoded": lambda path: quote(quote(path, safe=""), safe="/"),
    "backslashes": lambda path: "/" + path[1:].replace("/", "%5c"),
    "fullwidth slashes": lambda path: "/" + quote(path[1:].replace("/", "／")),
    "two slashes": lambda path: "/" + path.replace("/", "//"),
    "another host": lambda path: f"//kwaad.example{path}",
    "another host, encoded": lambda path: f"/%2fkwaad.example{path}",
    "another host, backslash": lambda path: f"/%5ckwaad.example{path[:-1]}",
    "another host, by IDN": lambda path: f"//xn--kwd-0la.example{path[:-1]}",
    "up": lambda path: f"{path}../../..{path}",
    "up, encoded": lambda path: f"{path}%2e%2e%2f%2e%2e%2fetc/passwd",
    "up, of another server": lambda path: f"{path}..;/",
    "parameter": lambda path: f"{path[:-1]};sessie=1/",
    "null": lambda path: f"{path}%00",
    "null in it": lambda path: f"{path[:4]}%00{path[4:]}",
    "line ends": lambda path: f"{path}%0d%0aSet-Cookie:%20mijn=kwaad",
    "line ends, no slash": lambda path: f"{path[:-1]}%0d%0aLocation:%20//kwaad.example",
    "no UTF-8": lambda path: f"{path}%ff%fe",
    "UTF-8 too long": lambda path: f"{path}%c0%af%c0%ae",
    "half a character": lambda path: f"{path}%ed%a0%80",
    "fullwidth letters": lambda path: quote(path.replace("m", "ｍ").replace("i", "ｉ")),
    "accents apart": lambda path: quote(f"{path}é".encode()) + "%cc%81/",
    "right to left": lambda path: f"{path}%e2%80%ae%e2%81%a6/",
    "emoji": lambda path: quote(f"{path}🚲/"),
    "upper case": lambda path: path.upper(),
    "no slash": lambda path: path[:-1],
    "space": lambda path: f"{path}%20",
    "tab": lambda path: f"{path}%09/",
    "extension": lambda path: f"{path[:-1]}.json",
    "question mark": lambda path: f"{path}%3fpagina=2",
    "hash": lambda path: f"{path}%23x",
    "script": lambda path: f"{path}%3Cscript%3Ealert(1)%3C/script%3E/",
    "template": lambda path: f"{path}%7B%7B7*7%7D%7D/",
    "long": lambda path: path + "a" * 10_000 + "/",
    "deep": lambda path: path + "a/" * 2_000,
}
ELSEWHERE = (
    *("https://kwaad.example/", "//kwaad.example", "///kwaad.example", "/\\kwaad.example"),
    *("\\\\kwaad.example", "http:kwaad.example", "https:/kwaad.example", "javascript:alert(1)"),
    *("data:text/html,<script>alert(1)</script>", "/%2fkwaad.example", "%2f%2fkwaad.example"),
    *("//kwaad%E3%80%82example", "//kwaad。example", "http://testserver@kwaad.example/mijn/"),
    *("http://testserver.kwaad.example/mijn/", "/mijn/../../kwaad", "/mijn/..//kwaad.example"),
    *("/mijn/\r\nLocation: //kwaad.example", "/mijn/%0d%0aSet-Cookie:x=y", "\t//kwaad.example"),
    *(" https://kwaad.example", "/mijn/\x00", "/mijn/?x=//kwaad.example", "//[::1", "/mijn/@kwaad"),
    *("https://kwaad.example\\@testserver/mijn/", "/mijn/zaken/?pagina=1\r\nX: y", "ftp://kwaad"),
)
NUMBERS = (
    *("", "0", "-1", "1.0", "1e3", "abc", "9" * 5_000, "0x10", "٣", "１", "²", "½", "NaN", "null"),
    *(
        "\x00",
        "1\x00",
        "1\r\nX: y",
        " 1",
        "+1",
        "1;2",
        "1' OR '1'='1",
        "<script>",
        "{{ 7*7 }}",
        "%",
    ),
)
QUERIES = {
    **{f"volgende={one!r}": f"volgende={quote(one, safe='')}" for one in ELSEWHERE},
    **{f"pagina={one[:12]!r}": f"pagina={quote(one, safe='')}" for one in NUMBERS},
    "all of it elsewhere": "&".join(
        f"{name}={quote(ELSEWHERE[0])}"
        for name in ("next", "url", "redirect", "return", "code", "melding", "bsn", "terug")
    ),
    "twice": "pagina=1&pagina=2&volgende=/mijn/&volgende=//kwaad.example",
    "list": "pagina[]=1&volgende[]=x",
    "no UTF-8": "pagina=%ff&volgende=%ff&melding=%ff&code=%ed%a0%80",
    "nothing but signs": "&&;=&=%&%zz&%",
    "many": "&".join(f"a{one}=1" for one in range(2_000)),
    "long": "melding=" + "x" * 50_000,
}
HEADERS = {
    "HTTP_X_FORWARDED_HOST": "kwaad.example",
    "HTTP_X_FORWARDED_PROTO": "https, kwaad",
    "HTTP_FORWARDED": "host=kwaad.example",
    "HTTP_X_ORIGINAL_URL": "/cms/",
    "HTTP_X_REWRITE_URL": "/cms/",
    "HTTP_X_HTTP_METHOD_OVERRIDE": "DELETE",
    "HTTP_ACCEPT_LANGUAGE": "kwaad, \x00;q=x, en-" + "x" * 5_000,
    "HTTP_ACCEPT_ENCODING": "kwaad;q=x",
    "HTTP_COOKIE": "mijn=\x00kwaad; csrftoken=" + "x" * 5_000,
    "HTTP_RANGE": "bytes=-9999999999999999999,kwaad",
    "HTTP_IF_MODIFIED_SINCE": "kwaad",
    "HTTP_TRACEPARENT": "00-kwaad-" + "f" * 5_000,
    "HTTP_REFERER": "https://kwaad.example/\r\nX: y",
    "CONTENT_TYPE": "multipart/form-data; boundary=\x00",
}
HOSTS = (
    *("kwaad.example", "testserver.kwaad.example", "kwaad.example:80", "testserver@kwaad.example"),
    *("testserver/kwaad", "testserver kwaad", "testserver\\kwaad", "[::1", "testserver:kwaad"),
    *("xn--kwd-0la.example", "kwääd.example", "testserver\x00", "a" * 5_000, "127.0.0.1.kwaad"),
)


def address(route: Route) -> str:
    """A path of this route that Suzanne can open."""
    return OBJECTS.get(route.kinds, route.path)


@pytest.fixture(params=["suzanne", "nobody"])
def browser(request: pytest.FixtureRequest, portal: DemoRegisters) -> Client:
    """Of somebody who is logged in, and of somebody who is not."""
    return logged_in(burger(bekend.SUZANNE)) if request.param == "suzanne" else new_browser()


def ask(browser: Client, address: str, **headers: str) -> HttpResponseBase:
    """Asks for an address as it stands, which no server put in order."""
    path, _, query = address.partition("?")
    given: dict[str, Any] = {
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
    }
    return browser.generic("GET", "/", **given | headers)


def check(response: HttpResponseBase, asked: str) -> None:
    """A page in Dutch, a way on within this site, or a plain refusal."""
    status, body = response.status_code, content(response).decode("utf-8", "replace")
    assert status < 500, asked
    for name, value in response.headers.items():
        assert not re.search(r"[\r\n\x00]", f"{name}{value}"), asked
    assert not {"x", "set-cookie"} & {one.lower() for one in response.headers}, asked
    assert not {"x", "kwaad"} & {*response.cookies}, asked
    if location := response.headers.get("Location"):
        # As browsers read it: a backslash is a slash, and white space before it is nothing.
        goal = urlsplit(urljoin(SITE, re.sub(r"[\t\r\n]", "", location.strip()).replace("\\", "/")))
        assert f"{goal.scheme}://{goal.netloc}" == SITE, (asked, location)
    elif response.headers["Content-Type"].startswith("text/html") and body:
        check_page(without_what_differs(body.replace("{{7*7}}", "")))


@cache
def check_page(html: str) -> None:
    """A page that stays a page, and leads nobody elsewhere."""
    page = checked_html(html)
    assert "<script>alert" not in page.html
    assert "kwaad.example" not in " ".join(page.links())


@pytest.mark.parametrize("route", OURS, ids=str)
def test_an_address_that_is_tampered_with_is_never_a_failure(route: Route, browser: Client) -> None:
    for how in PATHS.values():
        path = how(address(route))
        response = ask(browser, path)
        check(response, path)
        # A server decodes an address once: what then is the same is the same.
        assert response.status_code != 200 or unquote(path) == address(route), path


@pytest.mark.parametrize("route", OURS, ids=str)
def test_a_query_that_is_tampered_with_is_never_a_failure(route: Route, browser: Client) -> None:
    for name, query in QUERIES.items():
        if route.kinds and name.startswith("pagina="):
            continue  # It has no pages.
        path = f"{address(route)}?{query}"
        check(ask(browser, path), path)


def test_after_a_login_nobody_is_sent_elsewhere(portal: DemoRegisters) -> None:
    for wish in ELSEWHERE:
        browser = new_browser()
        form = {"bsn": bekend.SUZANNE, "volgende": wish}

        back = browser.post("/digid/mock/", form, headers=HERE)
        check(back, wish)
        there = browser.get(back.headers["Location"], headers=HERE)

        check(there, wish)
        assert re.fullmatch(r"/mijn/[a-z0-9/?=_-]*", there.headers["Location"]), wish


def test_a_header_that_is_tampered_with_is_never_a_failure(browser: Client) -> None:
    for route in OURS:
        for name, value in HEADERS.items():
            response = ask(browser, address(route), **{name: value})
            check(response, f"{name} at {route.route}")
            assert "kwaad" not in str(response.headers), name


def test_another_host_than_ours_is_refused_in_dutch(browser: Client) -> None:
    for path in ("/", "/inloggen/", OBJECTS["register", "zaak"]):
        for host in HOSTS:
            response = ask(browser, path, HTTP_HOST=host)
            assert response.status_code == 400, (host, path)
            page = checked_html(content(response).decode())
            assert page.kop == "Dit verzoek klopt niet"
            assert "kwaad" not in page.html
