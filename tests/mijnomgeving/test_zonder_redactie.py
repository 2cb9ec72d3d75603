"""The portal on its first day, before an editor has written a word."""

from django.test import Client

from tests.html import checked
from tests.mijnomgeving.conftest import LIJSTEN, zaak_url
from zgw.demo import bekend


def test_pages_are_good_without_any_word_of_an_editor(suzanne: Client) -> None:
    for url in (*LIJSTEN, zaak_url(bekend.PARKEER_VERLEEND), zaak_url(bekend.KLACHT_TOEGEWEZEN)):
        checked(suzanne.get(url))


def test_steps_have_the_words_of_the_register(suzanne: Client) -> None:
    """The statustekst explains; without one, or with a filler for it, there is only the name."""
    parkeer = checked(suzanne.get(zaak_url(bekend.PARKEER_VERLEEND))).onderdelen("statushistorie")
    klacht = checked(suzanne.get(zaak_url(bekend.KLACHT_TOEGEWEZEN))).onderdelen("statushistorie")

    assert "Wij bekijken of u de vergunning kunt krijgen." in parkeer[0].tekst
    assert "Aan behandelaar toegewezen" in klacht[0].tekst
    assert "Mevrouw A. Bakker behandelt uw klacht." in klacht[0].tekst
    assert " . " not in klacht[0].tekst


def test_a_zaak_is_named_after_its_zaaktype_when_it_has_no_name(suzanne: Client) -> None:
    page = checked(suzanne.get(zaak_url(bekend.ZONDER_STATUS)))

    assert page.kop == "Losse stoeptegels voor Lindelaan 8"
    assert page.onderdelen("statushistorie")[0].toestand == "leeg"
    assert "Wij hebben nog geen stap gezet" in page.tekst
