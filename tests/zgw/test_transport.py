"""How the portal talks to a register: connections kept open, and nothing sent astray."""

import time

import pytest
from django.core.cache import cache
from pytest_django import Settings
from zgw_consumers.models import Service

from tests.conftest import Configure
from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import Geweigerd, NietTeTonen, NietZichtbaar, Onbruikbaar, ZGWError
from zgw.fanout import Deadline
from zgw.logboek.ingesteld import verantwoord
from zgw.registers import bekend as configuratie
from zgw.registers import registers
from zgw.resources import Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


def listed() -> list[str]:
    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert page.deel.ontbreekt == ()
    return [one.zaak.identificatie for one in page.deel.inhoud]


def rewrite(answer: Antwoord, old: str, new: str) -> None:
    answer.body = answer.body.replace(old.encode(), new.encode())


def test_connections_are_used_again(tussenpersoon: Tussenpersoon) -> None:
    listed()
    used = set(tussenpersoon.gezien.verbindingen)

    for _ in range(20):
        listed()

    assert tussenpersoon.gezien.verbindingen == used
    assert len(tussenpersoon.gezien.regels) > 20


def test_a_connection_that_the_register_closed_is_opened_again(configured: DemoRegisters) -> None:
    before = listed()
    configured.stop()
    configured.start()

    assert listed() == before


def test_a_redirect_is_not_followed(tussenpersoon: Tussenpersoon) -> None:
    def redirect(answer: Antwoord) -> None:
        if "_zoek" in answer.path:
            answer.status, answer.body = 302, b""
            answer.headers["Location"] = f"{tussenpersoon.url}zaken/api/v1/elders"

    tussenpersoon.alter = redirect

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert not [line for line in tussenpersoon.gezien.regels if "elders" in line]


def test_a_redirect_that_goes_on_and_on_ends_with_the_page(
    tussenpersoon: Tussenpersoon, settings: Settings
) -> None:
    settings.ZGW_DEADLINE = 1

    def trickle(answer: Antwoord) -> None:
        if "_zoek" in answer.path:
            answer.status, answer.body, answer.druppel = 302, b"x" * 40, 0.1
            answer.headers["Location"] = f"{tussenpersoon.url}zaken/api/v1/elders"

    tussenpersoon.alter = trickle
    client = registers(Deadline.after(1), verantwoord(SUZANNE, "zaken"))[0].zaken

    began = time.monotonic()
    with pytest.raises(ZGWError):
        client.post(client.url("zaken/_zoek"), {})

    assert time.monotonic() - began < 2.5


def test_cookies_are_not_kept(tussenpersoon: Tussenpersoon) -> None:
    def set_cookie(answer: Antwoord) -> None:
        answer.headers["Set-Cookie"] = "wie=suzanne; Path=/"

    tussenpersoon.alter = set_cookie
    listed()
    listed()

    assert not [one for one in tussenpersoon.gezien.headers if "cookie" in one]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://127.0.0.1:1/catalogi/api/v1/",
        "http://register.example/catalogi/api/v1/",
        "http://127.0.0.1:99999999/catalogi/api/v1/",
        "http://[::1/catalogi/api/v1/",
        "file:///etc/passwd#",
        "{base}../../../zaken/api/v1/",
        "{base}%2e%2e/%2e%2e/%2e%2e/zaken/api/v1/",
        "{base}%252e%252e/geheim/",
        "\\\\ud800",
    ],
)
def test_an_address_outside_its_api_is_never_asked(
    tussenpersoon: Tussenpersoon, elsewhere: str
) -> None:
    base = f"{tussenpersoon.url}catalogi/api/v1/"
    target = elsewhere.format(base=base)

    def astray(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/"):
            rewrite(answer, f"{base}zaaktypen", f"{target}zaaktypen")

    tussenpersoon.alter = astray

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert page.niet_getoond
    assert {type(error) for error in page.deel.ontbreekt} <= {NietTeTonen, Onbruikbaar}
    asked = [line for line in tussenpersoon.gezien.regels if "/zaaktypen/" in line]
    assert asked == []
    with pytest.raises(ZGWError):
        service.zaakdossier(SUZANNE, "demo", ZAAK)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"tekst"',
        b'{"results": {}}',
        b'{"results": [3], "count": 1}',
        b'{"results": [{}], "count": "veel"}',
        b'{"results": [{"url": "x", "zaaktype": "y"}]}',
        b"[" * 100_000,
        b'{"count": ' + b"9" * 5000 + b', "results": []}',
        b"\xff\xfe\x00",
    ],
    ids=lambda body: repr(body[:20]),
)
def test_whatever_comes_back_is_an_answer_or_not_available(
    tussenpersoon: Tussenpersoon, body: bytes
) -> None:
    listed()

    def replace(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/"):
            answer.body = body

    tussenpersoon.alter = replace

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert page.deel.toestand == (Toestand.LEEG if body == b"[]" else Toestand.NIET_BESCHIKBAAR)
    with pytest.raises((ZGWError, NietZichtbaar)):
        service.zaakdossier(SUZANNE, "demo", ZAAK)


def test_a_token_is_renewed_before_it_ends(configured: DemoRegisters) -> None:
    for one in Service.objects.all():
        one.jwt_valid_for = 2
        one.save()
    cache.clear()
    before = listed()
    time.sleep(2.2)

    assert listed() == before


def test_settings_that_another_process_changed_hold_within_seconds(
    configured: DemoRegisters,
) -> None:
    assert listed()
    Service.objects.filter(api_type="zrc").update(secret="een-ander-geheim-een-ander-geheim-een")
    assert listed()
    time.sleep(configuratie.SECONDS)

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert [type(error) for error in page.deel.ontbreekt] == [Geweigerd]


def test_other_settings_of_a_service_hold_at_once(
    configured: DemoRegisters, ander: DemoRegisters, configure: Configure
) -> None:
    before = listed()
    configure(ander.configuration("demo", "Elders"))
    cache.clear()

    assert listed() != before
    assert listed() == oracle.list_of(ander, SUZANNE, lopend=True)


def test_an_answer_that_breaks_off_is_not_half_a_list(tussenpersoon: Tussenpersoon) -> None:
    def break_off(answer: Antwoord) -> None:
        answer.breek_af_na = len(answer.body) // 2

    tussenpersoon.alter = break_off

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
