"""When it cannot be recorded that data is asked for, no page shows any, and the page says so."""

import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.html import checked
from tests.zgw.lezers import ACTIVITEIT, Gunstig
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietVastgelegd
from zgw.fanout import Deadline
from zgw.logboek import uitbak as uitbak_module
from zgw.logboek.kanaal import kanaal
from zgw.logboek.span import Betrokkene
from zgw.logboek.verantwoording import Verantwoording
from zgw.registers import registers

WOORDEN = "Wij houden bij wanneer uw gegevens worden opgevraagd. Dat bijhouden lukt nu niet."
NUMMER = bekend.PARKEER_VERLEEND
ZAAK = bekend.uuid_of("zaak", NUMMER)
PAGES = [
    "/mijn/",
    "/mijn/zaken/",
    "/mijn/zaken/afgerond/",
    "/mijn/zaken/?pagina=2",
    "/mijn/documenten/",
    "/mijn/besluiten/",
    f"/mijn/zaken/demo/{ZAAK}/",
    f"/mijn/zaken/demo/{ZAAK}/documenten/{bekend.uuid_of('document', f'{NUMMER}/0')}/",
]
type Login = Callable[[str], Client]


def een_bestand_als_map(map_: Path) -> None:
    """A folder that cannot be made: whoever runs this may be allowed to write anywhere."""
    map_.write_text("geen map")


def een_kapot_bestand(map_: Path) -> None:
    map_.mkdir()
    (map_ / "uitbak.sqlite3").write_bytes(b"geen database" * 1000)


def een_map_als_bestand(map_: Path) -> None:
    (map_ / "uitbak.sqlite3").mkdir(parents=True)


@pytest.mark.parametrize(
    ("url", "breek"),
    [
        *((url, een_kapot_bestand) for url in PAGES),
        (PAGES[0], een_bestand_als_map),
        (PAGES[6], een_map_als_bestand),
    ],
)
def test_no_page_asks_for_anything_while_the_outbox_cannot_be_used(
    url: str, breek: Callable[[Path], None], vast: DemoRegisters, map_: Path, login: Login
) -> None:
    breek(map_)

    response = login(bekend.SUZANNE).get(url)

    assert WOORDEN in checked(response, 503).html
    assert [call for call in vast.calls if call.api != "catalogi"] == []


def test_a_full_outbox_closes_the_pages_until_the_log_has_taken_some(
    eigen: DemoRegisters, map_: Path, login: Login, settings: Settings
) -> None:
    kanaal().bezorger.stop()  # As when the log service is away.
    browser = login(bekend.SUZANNE)
    assert browser.get(PAGES[6]).status_code == 200
    settings.LOGBOEK_UITBAK_MAXIMUM = kanaal().uitbak.stand()[0]
    _vergeet_oordeel()
    eigen.forget_calls()

    closed = browser.get(PAGES[6])

    assert WOORDEN in checked(closed, 503).html
    assert eigen.calls == ()

    uitbak = kanaal().uitbak
    uitbak.verwijder(uitbak.eerste(5))
    _vergeet_oordeel()
    assert browser.get(PAGES[6]).status_code == 200


def test_without_a_log_nothing_is_shown_where_one_is_demanded(
    vast: DemoRegisters, login: Login, settings: Settings
) -> None:
    settings.LOGBOEK_VERPLICHT = True

    response = login(bekend.SUZANNE).get("/mijn/zaken/")

    assert WOORDEN in checked(response, 503).html
    assert vast.calls == ()


@pytest.mark.parametrize(
    ("url", "features"),
    [*((url, ()) for url in PAGES), (PAGES[6], ("object_filter",)), (PAGES[1], ("expand",))],
)
def test_what_cannot_be_recorded_halfway_is_not_shown(
    url: str,
    features: tuple[str, ...],
    eigen: DemoRegisters,
    map_: Path,
    login: Login,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
) -> None:
    """The outbox fills up while the page is being made: its own room for that is gone too."""
    monkeypatch.setattr(uitbak_module, "UITLOOP", 0)
    for one in features:
        eigen.without(one)
    kanaal().bezorger.stop()
    browser = login(bekend.SUZANNE)
    browser.get(url).getvalue()  # The catalogue is known from here on, and how to ask.
    before = kanaal().uitbak.stand()[0]
    browser.get(url).getvalue()
    needed = kanaal().uitbak.stand()[0] - before
    shown = set()
    for room in range(1, needed):
        uitbak = kanaal().uitbak
        uitbak.verwijder(uitbak.eerste(10_000))
        _vergeet_oordeel()
        settings.LOGBOEK_UITBAK_MAXIMUM = room

        response = browser.get(url)

        page = response.getvalue().decode("utf-8", "replace")
        assert "nu niet" in page, (room, needed)
        assert needed > uitbak.stand()[0]
        shown.add(response.status_code)
    assert shown <= {200, 503}


def _vergeet_oordeel() -> None:
    """As when a while has gone by since the last write."""
    kanaal().uitbak._oordeel = uitbak_module._Oordeel()


def test_the_page_offers_a_way_on(vast: DemoRegisters, map_: Path, login: Login) -> None:
    een_bestand_als_map(map_)

    response = login(bekend.SUZANNE).get(reverse("overzicht"))

    assert response.headers["Retry-After"] == "60"
    assert "Probeer opnieuw" in checked(response, 503).html


class Weigert(Gunstig):
    """Seems well, until there is something to accept."""

    def neem_aan(self, inhoud: bytes) -> None:
        """It is not."""
        raise NietVastgelegd


@pytest.mark.parametrize("breekt_af", [False, True])
def test_an_answer_without_a_record_is_nobodys_and_its_error_names_nobody(
    eigen: DemoRegisters, breekt_af: bool
) -> None:
    if breekt_af:
        eigen.hang_up("zaken")
    own = Verantwoording(ACTIVITEIT, Betrokkene("verzegeld", "BSN"), "1" * 32, Weigert())
    (register,) = registers(Deadline.after(60), own)

    with pytest.raises(NietVastgelegd) as caught:
        register.zaken.zaak(register.zaken.zaak_url(ZAAK))

    assert [call.status for call in eigen.calls] == [0 if breekt_af else 200]
    assert str(ZAAK) not in "".join(traceback.format_exception(caught.value))
