"""A rol that is withdrawn closes its zaak at the very next request, on every page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.html import checked, content
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON

NUMMER = bekend.PARKEER_VERLEEND
ZAAK, DOCUMENT = zaak_url(NUMMER), document_url(NUMMER, "0")
GISTEREN = timezone.localdate() - timedelta(days=1)


def _initiator(demo: DemoRegisters, nummer: str) -> JSON:
    zaak = demo.data.require_one("zaken/zaken", identificatie=nummer)
    (found,) = [
        rol for rol in demo.data.each(zaak["rollen"]) if rol["omschrijvingGeneriek"] == "initiator"
    ]
    return found


def _delete(rol: JSON, demo: DemoRegisters) -> None:
    zaak = demo.data.require(rol["zaak"])
    zaak["rollen"].remove(rol["url"])
    rol["zaak"] = zaak["url"].rsplit("/", 1)[0] + f"/{bekend.uuid_of('zaak', 'weg')}"


WITHDRAWALS: dict[str, Callable[[JSON, DemoRegisters], None]] = {
    "deleted": _delete,
    "ended yesterday": lambda rol, _: rol.update(eindeGeldigheid=GISTEREN.isoformat()),
    "somebody else": lambda rol, _: rol["betrokkeneIdentificatie"].update(inpBsn=bekend.JAN),
    "another rol": lambda rol, _: rol.update(omschrijvingGeneriek="belanghebbende"),
}


@pytest.mark.parametrize("withdraw", WITHDRAWALS.values(), ids=WITHDRAWALS)
def test_a_withdrawn_rol_closes_the_zaak_at_the_next_request(
    login: Callable[[str], Client],
    eigen: DemoRegisters,
    withdraw: Callable[[JSON, DemoRegisters], None],
) -> None:
    browser = login(bekend.SUZANNE)
    for url in ("/mijn/zaken/afgerond/", "/mijn/documenten/", "/mijn/besluiten/"):
        assert ZAAK in checked(browser.get(url)).links(), url
    checked(browser.get(ZAAK))
    assert content(browser.get(DOCUMENT)).startswith(b"%PDF")

    withdraw(_initiator(eigen, NUMMER), eigen)

    for url in LIJSTEN:
        page = checked(browser.get(url))
        assert ZAAK not in page.links(), url
        assert NUMMER not in page.html, url
        assert "niet-beschikbaar" not in page.html, url
    assert checked(browser.get(ZAAK), 404).kop == "Deze pagina is er niet"
    assert checked(browser.get(DOCUMENT), 404).kop == "Deze pagina is er niet"


def test_a_withdrawn_rol_closes_an_open_zaak_on_the_overview(
    login: Callable[[str], Client], eigen: DemoRegisters
) -> None:
    browser, url = login(bekend.SUZANNE), zaak_url(bekend.KLACHT_TOEGEWEZEN)
    before = checked(browser.get("/mijn/zaken/")).links()
    assert url in before

    _delete(_initiator(eigen, bekend.KLACHT_TOEGEWEZEN), eigen)

    assert url not in checked(browser.get("/mijn/zaken/")).links()
    assert url not in checked(browser.get("/mijn/")).links()
    assert browser.get(url).status_code == 404
