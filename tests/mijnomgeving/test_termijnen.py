"""Terms and dates in words; working days counted with the Dutch holidays."""

from dataclasses import replace
from datetime import date

import pytest

from mijnomgeving.weergave import termijnen
from tests.mijnomgeving.verzonnen import een_zaak, een_zaaktype
from zgw.resources import Duur, Zaak
from zgw.resources.zaken import Opschorting

VANDAAG = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("dag", "werkt"),
    [
        (date(2026, 11, 20), True),  # Friday
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 1, 1), False),
        (date(2026, 4, 2), True),  # Maundy Thursday
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2026, 4, 27), False),  # King's Day
        (date(2025, 4, 26), False),  # King's Day, because the 27th is a Sunday
        (date(2025, 4, 28), True),
        (date(2031, 4, 28), True),
        (date(2026, 5, 5), False),  # Liberation Day, also in a year that is no multiple of five
        (date(2027, 5, 5), False),
        (date(2030, 5, 5), False),
        (date(2026, 5, 4), True),
        (date(2026, 5, 14), False),  # Ascension Day
        (date(2026, 5, 15), True),
        (date(2026, 5, 25), False),  # Whit Monday
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2025, 12, 26), False),
        (date(2026, 12, 28), True),
        (date(2026, 12, 31), True),
    ],
)
def test_the_municipality_works_from_monday_to_friday_and_not_on_holidays(
    dag: date, werkt: bool
) -> None:
    assert termijnen.is_werkdag(dag) is werkt


@pytest.mark.parametrize(
    ("dag", "aantal", "einde"),
    [
        (date(2026, 11, 19), 1, date(2026, 11, 20)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # over a weekend
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # begun in a weekend
        (date(2026, 11, 20), 6, date(2026, 11, 30)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas on Friday and Saturday
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Good Friday to Easter Monday
        (date(2025, 4, 25), 1, date(2025, 4, 28)),
        (date(2026, 5, 4), 1, date(2026, 5, 6)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 20), -3, date(2026, 11, 20)),
        (date(2026, 1, 2), 250, date(2026, 12, 29)),
        (date.max, 5, date.max),  # Some registers write "for ever" this way.
    ],
)
def test_a_term_counts_working_days_after_the_day_on_which_it_begins(
    dag: date, aantal: int, einde: date
) -> None:
    assert termijnen.plus_werkdagen(dag, aantal) == einde


@pytest.mark.parametrize(
    ("dag", "einde"),
    [
        (date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 12, 25), date(2026, 12, 28)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date.max, date.max),
    ],
)
def test_a_term_of_the_law_ends_on_a_working_day(dag: date, einde: date) -> None:
    assert termijnen.eerste_werkdag(dag) == einde


def test_dates_are_said_in_dutch() -> None:
    assert termijnen.voluit(date(2026, 3, 1)) == "1 maart 2026"
    assert termijnen.met_dag(date(2026, 11, 26)) == "donderdag 26 november 2026"
    assert termijnen.werkdagen(1) == "1 werkdag"
    assert termijnen.werkdagen(20) == "20 werkdagen"


@pytest.mark.parametrize(
    ("dag", "woorden"),
    [
        (date(2026, 11, 20), "vandaag"),
        (date(2026, 11, 21), "nog 1 dag"),
        (date(2026, 12, 20), "nog 30 dagen"),
        (date(2026, 11, 19), ""),
    ],
)
def test_how_long_until_a_day_is_said_in_days(dag: date, woorden: str) -> None:
    assert termijnen.nog(dag, VANDAAG) == woorden


def wanneer(zaak: Zaak) -> str:
    return termijnen.wanneer(zaak, een_zaaktype(), VANDAAG)


GISTEREN, MORGEN, LATER = date(2026, 11, 19), date(2026, 11, 21), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("gepland", "uiterlijk", "woorden"),
    [
        (None, None, "Wij weten nog niet wanneer deze zaak klaar is."),
        (MORGEN, None, "Wij verwachten dat deze zaak klaar is op 21 november 2026."),
        (VANDAAG, None, "Wij verwachten dat deze zaak klaar is op 20 november 2026."),
        (
            MORGEN,
            LATER,
            "Wij verwachten dat deze zaak klaar is op 21 november 2026. "
            "U hoort uiterlijk op 1 december 2026 van ons.",
        ),
        (MORGEN, MORGEN, "Wij verwachten dat deze zaak klaar is op 21 november 2026."),
        (GISTEREN, LATER, "U hoort uiterlijk op 1 december 2026 van ons."),
        (None, VANDAAG, "U hoort uiterlijk op 20 november 2026 van ons."),
        (
            GISTEREN,
            None,
            "Wij hadden gehoopt dat deze zaak op 19 november 2026 klaar zou zijn. "
            "Het duurt langer.",
        ),
        (
            GISTEREN,
            GISTEREN,
            "Deze zaak had op 19 november 2026 klaar moeten zijn. Het duurt langer dan de "
            "afspraak. Neem contact met ons op als u wilt weten hoe het staat.",
        ),
    ],
)
def test_a_citizen_reads_when_to_hear_from_us(
    gepland: date | None, uiterlijk: date | None, woorden: str
) -> None:
    zaak = een_zaak(einddatum_gepland=gepland, uiterlijke_einddatum_afdoening=uiterlijk)

    assert wanneer(zaak) == woorden


def test_a_zaak_that_stands_still_or_is_over_expects_nothing() -> None:
    still = een_zaak(opschorting=Opschorting(indicatie=True, reden=""), einddatum_gepland=MORGEN)

    assert wanneer(still) == (
        "Deze zaak staat nu stil. Daarom weten wij nog niet wanneer hij klaar is."
    )
    over = replace(still, einddatum=GISTEREN)
    assert wanneer(over) == "Deze zaak is afgerond op 19 november 2026."


def test_the_zaaktype_tells_what_the_zaak_does_not() -> None:
    zaaktype = een_zaaktype(servicenorm=Duur(0, 0, 14), doorlooptijd=Duur(0, 2, 0))
    zaak = een_zaak(startdatum=date(2026, 11, 2))

    assert termijnen.verwacht_op(zaak, zaaktype) == date(2026, 11, 16)
    assert termijnen.uiterlijk_op(zaak, zaaktype) == date(2027, 1, 2)
    own = replace(zaak, einddatum_gepland=MORGEN, uiterlijke_einddatum_afdoening=LATER)
    assert termijnen.verwacht_op(own, zaaktype) == MORGEN
    assert termijnen.uiterlijk_op(own, zaaktype) == LATER
    assert termijnen.verwacht_op(een_zaak(startdatum=None), zaaktype) is None
    assert termijnen.uiterlijk_op(een_zaak(startdatum=None), zaaktype) is None


def test_nothing_is_expected_in_the_past() -> None:
    assert termijnen.komt_nog(GISTEREN, VANDAAG) is None
    assert termijnen.komt_nog(None, VANDAAG) is None
    assert termijnen.komt_nog(VANDAAG, VANDAAG) == VANDAAG
