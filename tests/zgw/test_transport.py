"""How the portal talks to a register: connections kept open, and nothing sent astray."""

import json
import time
from typing import Any
from uuid import UUID

import pytest
from django.core.cache import cache
from zgw_consumers.models import Service

from tests.conftest import Configure
from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar, Onbereikbaar, Onbruikbaar, ZGWError
from zgw.resources import Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


def listed() -> list[str]:
    page = service.list_zaken(SUZANNE, lopend=True)
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

    page = service.list_zaken(SUZANNE, lopend=True)

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert not [line for line in tussenpersoon.gezien.regels if "elders" in line]


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

    page = service.list_zaken(SUZANNE, lopend=True)

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert {type(error) for error in page.deel.ontbreekt} == {Onbruikbaar}
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

    page = service.list_zaken(SUZANNE, lopend=True)
    assert page.deel.toestand == (Toestand.LEEG if body == b"[]" else Toestand.NIET_BESCHIKBAAR)
    with pytest.raises((ZGWError, NietZichtbaar)):
        service.zaakdossier(SUZANNE, "demo", ZAAK)


def test_a_rol_of_another_zaak_opens_nothing(tussenpersoon: Tussenpersoon) -> None:
    """A register that ignores `?zaak=` and gives the rollen of all zaken."""
    jan = oracle.burger(bekend.JAN)
    rollen = tussenpersoon.demo.data.all("zaken/rollen")
    every = [json.loads(_seen(tussenpersoon, rol)) for rol in rollen]

    def all_rollen(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/api/v1/rollen"):
            found = {"count": len(every), "next": None, "previous": None, "results": every}
            answer.body = json.dumps(found).encode()

    tussenpersoon.alter = all_rollen

    assert service.zaakdossier(SUZANNE, "demo", ZAAK).rol.inp_bsn == bekend.SUZANNE
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(jan, "demo", ZAAK)
    with pytest.raises(NietZichtbaar):
        service.open_inhoud(jan, "demo", ZAAK, DOCUMENT)


def _seen(proxy: Tussenpersoon, resource: dict[str, Any]) -> str:
    return json.dumps(proxy.demo.shown(resource)).replace(proxy.demo.url, proxy.url)


@pytest.mark.parametrize("path", ["zaakinformatieobjecten", "besluitinformatieobjecten"])
@pytest.mark.parametrize("owner", [None, "", "http://elders/zaken/1"])
def test_a_link_that_is_not_of_this_zaak_brings_no_document(
    tussenpersoon: Tussenpersoon, path: str, owner: str | None
) -> None:
    def orphan(answer: Antwoord) -> None:
        if f"/{path}" in answer.path:
            links = [link | {"zaak": owner, "besluit": owner} for link in json.loads(answer.body)]
            answer.body = json.dumps(links).encode()

    tussenpersoon.alter = orphan
    found = service.zaakdossier(SUZANNE, "demo", ZAAK)

    if path == "zaakinformatieobjecten":
        assert found.documenten.deel().inhoud == ()
        name = f"{bekend.PARKEER_VERLEEND}/0"
    else:
        assert [one.documenten.inhoud for one in found.besluiten.deel().inhoud] == [()]
        name = f"{bekend.PARKEER_VERLEEND}/0/besluit/0"
    with pytest.raises(NietZichtbaar):
        service.open_inhoud(SUZANNE, "demo", ZAAK, bekend.uuid_of("document", name))


def test_statussen_of_one_moment_end_with_the_current_one(tussenpersoon: Tussenpersoon) -> None:
    """A supplier that keeps the day of a status and not its time."""

    def day_only(answer: Antwoord) -> None:
        if "/statussen" in answer.path:
            data = json.loads(answer.body)
            for one in data["results"]:
                one["datumStatusGezet"] = "2026-11-20"
            answer.body = json.dumps(data).encode()

    before = _steps()
    tussenpersoon.alter = day_only

    assert len(before) > 1
    assert _steps() == before


def _steps() -> list[str]:
    historie = service.zaakdossier(SUZANNE, "demo", ZAAK).statushistorie.deel()
    assert historie.ontbreekt == ()
    assert historie.inhoud is not None
    return [one.statustype_url for one in historie.inhoud.statussen]


def test_the_current_status_comes_also_when_the_history_lacks_it(
    tussenpersoon: Tussenpersoon,
) -> None:
    def forgetful(answer: Antwoord) -> None:
        if "/statussen?" in answer.path:
            data = json.loads(answer.body)
            data["results"] = data["results"][1:]
            answer.body = json.dumps(data).encode()

    before = _steps()
    tussenpersoon.alter = forgetful

    assert _steps() == before


def test_a_register_that_gives_few_at_a_time_gives_all(tussenpersoon: Tussenpersoon) -> None:
    """A supplier whose pages are smaller than what was asked for."""
    jan = oracle.burger(bekend.JAN)
    before = service.list_zaken(jan, lopend=False, pagina=2)

    def small(answer: Antwoord) -> None:
        if "pageSize=40" in answer.path and "page=1&" in answer.path:
            data = json.loads(answer.body)
            data["results"] = data["results"][:15]
            data["next"] = "more"
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = small
    after = service.list_zaken(jan, lopend=False, pagina=2)

    assert after.deel.ontbreekt or after.deel.inhoud == before.deel.inhoud


def test_a_token_is_renewed_before_it_ends(configured: DemoRegisters) -> None:
    Service.objects.update(jwt_valid_for=2)
    cache.clear()
    before = listed()
    time.sleep(2.2)

    assert listed() == before


def test_other_settings_of_a_service_hold_at_once(
    configured: DemoRegisters, ander: DemoRegisters, configure: Configure
) -> None:
    before = listed()
    configure(ander.configuration("demo", "Elders"))
    cache.clear()

    assert listed() != before
    assert listed() == oracle.list_of(ander, SUZANNE, lopend=True)


def test_bytes_are_those_of_the_register(tussenpersoon: Tussenpersoon) -> None:
    bodies: list[bytes] = []
    tussenpersoon.alter = lambda a: bodies.append(a.body) if "/download" in a.path else None

    inhoud = service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    received = b"".join(inhoud.stukken)

    assert [received] == bodies
    assert inhoud.omvang == len(received) == inhoud.document.bestandsomvang
    assert received.startswith(b"%PDF")


@pytest.mark.parametrize("after", [0, 1, 5000])
def test_a_download_that_breaks_off_says_so(tussenpersoon: Tussenpersoon, after: int) -> None:
    def break_off(answer: Antwoord) -> None:
        if "/download" in answer.path:
            answer.breek_af_na = after

    tussenpersoon.alter = break_off
    inhoud = service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)

    with pytest.raises(Onbereikbaar):
        list(inhoud.stukken)


def test_an_answer_that_breaks_off_is_not_half_a_list(tussenpersoon: Tussenpersoon) -> None:
    def break_off(answer: Antwoord) -> None:
        answer.breek_af_na = len(answer.body) // 2

    tussenpersoon.alter = break_off

    page = service.list_zaken(SUZANNE, lopend=True)

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR


def test_a_document_that_turns_out_to_be_empty_is_an_error(tussenpersoon: Tussenpersoon) -> None:
    def nothing(answer: Antwoord) -> None:
        if "/download" in answer.path:
            answer.status, answer.body = 204, b""

    tussenpersoon.alter = nothing

    with pytest.raises(Onbruikbaar):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)


def test_a_related_zaak_that_is_gone_leaves_the_others(configured: DemoRegisters) -> None:
    configured.without("_zoek")
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.OMGEVING_MET_DEELZAAK)
    gone = stored["deelzaken"][0].rsplit("/", 1)[0]
    stored["deelzaken"].insert(0, f"{gone}/{bekend.uuid_of('zaak', 'weg')}")

    found = service.zaakdossier(SUZANNE, "demo", UUID(stored["uuid"])).gerelateerd.deel()

    assert found.ontbreekt == ()
    numbers = [one.regel.zaak.identificatie for one in found.inhoud]
    assert numbers == [bekend.DEELZAAK_OMGEVINGSDIENST]
