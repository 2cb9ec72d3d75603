"""The name of an organisation is told when it is not the municipality itself."""

import pytest

from home.texts import Soort, Teksten
from home.woorden import OrganisatieWoorden
from mijnomgeving.weergave.zaken import organisatie
from tests.mijnomgeving.verzonnen import een_zaak

RSIN = "517439943"


@pytest.mark.parametrize(
    ("eigen", "naam", "verteld"),
    [
        ("Ede", "Waterschap Nederbetuwe", True),
        ("Ede", "Omgevingsdienst Ede-Wageningen", True),
        ("Ede", "Gemeente Ede", False),
        ("Ede", "gemeente EDE, Burgerzaken", False),
        ("Gemeente Ede", "Gemeente Ede", False),
        ("'s-Hertogenbosch", "Gemeente 's-Hertogenbosch", False),
        ("Bergen (NH)", "Gemeente Bergen (NH)", False),
    ],
)
def test_another_organisation_is_one_whose_name_does_not_hold_ours(
    eigen: str, naam: str, verteld: bool
) -> None:
    woorden = {RSIN: OrganisatieWoorden(naam=naam, contact="")}
    teksten = Teksten(frozenset({Soort.ORGANISATIE}), _organisaties=woorden)
    zaak = een_zaak(verantwoordelijke_organisatie=RSIN)

    assert organisatie(zaak, teksten, eigen) == (naam if verteld else "")
