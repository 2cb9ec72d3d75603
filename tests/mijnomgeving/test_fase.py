"""How far a zaak is, in four words: as an editor chose, else by the place of the step."""

from dataclasses import replace
from datetime import date

import pytest

from mijnomgeving.weergave.fase import fase
from tests.mijnomgeving.verzonnen import een_statustype, een_zaak, woorden
from zgw.resources import Statustype

EERSTE, MIDDEN = een_statustype("A", 1), een_statustype("B", 2)
LAATSTE = replace(een_statustype("C", 3), is_eindstatus=True)


def test_the_place_of_a_step_tells_how_far_a_zaak_is() -> None:
    zaak = een_zaak()

    assert fase(zaak, None, None) == "Fase 1 van 4: Ontvangen"
    assert fase(zaak, EERSTE, woorden()) == "Fase 1 van 4: Ontvangen"
    assert fase(zaak, MIDDEN, None) == "Fase 2 van 4: In behandeling"
    assert fase(zaak, LAATSTE, None) == "Fase 4 van 4: Afgerond"


@pytest.mark.parametrize("statustype", [EERSTE, MIDDEN, LAATSTE])
def test_what_an_editor_chose_goes_first(statustype: Statustype) -> None:
    beslist = woorden(groep="beslist")

    assert fase(een_zaak(), statustype, beslist) == "Fase 3 van 4: Beslist"


def test_a_closed_zaak_is_afgerond_whatever_its_step() -> None:
    dicht = een_zaak(einddatum=date(2026, 11, 20))

    assert fase(dicht, EERSTE, woorden(groep="beslist")) == "Fase 4 van 4: Afgerond"
