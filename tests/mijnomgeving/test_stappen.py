"""The statushistorie in the words of editors, step by step."""

from dataclasses import replace
from datetime import date

from home.sleutels import sleutel
from home.texts import Soort, StatustypeWoorden, Teksten, ZaaktypeKey
from mijnomgeving.weergave.stap import Kader
from mijnomgeving.weergave.stappen import Verhaal, verhaal
from mijnomgeving.weergave.tekst import Tekst
from tests.mijnomgeving.verzonnen import (
    een_status,
    een_statustype,
    een_zaak,
    een_zaaktype,
    woorden,
)
from zgw.resources import Duur, Status, Statushistorie, Statustype, Zaak
from zgw.resources.zaken import Opschorting

VANDAAG = date(2026, 11, 20)
DAG = date(2026, 11, 19)
NAMEN = ("Ontvangen", "Toegewezen", "Onderzocht", "Afgehandeld", "Afgebroken")
ONTVANGEN, TOEGEWEZEN, ONDERZOCHT, AFGEHANDELD, AFGEBROKEN = TYPEN = tuple(
    een_statustype(naam, number) for number, naam in enumerate(NAMEN, start=1)
)
KLACHT = {
    "Ontvangen": woorden(werkdagen=1, volgende=("Toegewezen", "Afgebroken")),
    "Toegewezen": woorden(volgende=("Onderzocht", "Afgebroken")),
    "Onderzocht": woorden(volgende=("Afgehandeld", "Afgebroken")),
    "Afgehandeld": woorden(einde=True),
    "Afgebroken": woorden(einde=True),
}


def vertel(
    gezet: list[Statustype],
    redactie: dict[str, StatustypeWoorden] | None = None,
    *,
    typen: tuple[Statustype, ...] = TYPEN,
    zaak: Zaak | None = None,
    statussen: list[Status] | None = None,
) -> Verhaal:
    """The story of a zaak that reached these steps, with these words of editors."""
    key = ZaaktypeKey("", "KLACHT")
    words = {sleutel("", "KLACHT", naam): one for naam, one in (redactie or {}).items()}
    teksten = Teksten(frozenset({Soort.STATUSTYPE}), _statustypen=words)
    reached = statussen or [een_status(one, DAG) for one in gezet]
    kader = Kader(zaak or een_zaak(), een_zaaktype(), key, teksten, VANDAAG)
    return verhaal(Statushistorie(tuple(reached), typen), kader)


def standen(story: Verhaal) -> list[tuple[str, str]]:
    return [(stap.label, stap.stand) for stap in story.stappen]


def test_without_editors_the_steps_come_in_the_order_of_the_register() -> None:
    story = vertel([ONTVANGEN, TOEGEWEZEN])

    assert standen(story) == [
        ("Ontvangen", "klaar"),
        ("Toegewezen", "huidig"),
        ("Onderzocht", "komend"),
        ("Afgehandeld", "komend"),
        ("Afgebroken", "komend"),
    ]
    assert [stap.nu for stap in story.stappen] == [False, True, False, False, False]
    assert story.huidig == "Toegewezen"


def test_what_may_come_instead_stands_beside_the_next_step_and_the_end_is_the_end() -> None:
    assert standen(vertel([ONTVANGEN], KLACHT)) == [
        ("Ontvangen", "huidig"),
        ("Toegewezen", "komend"),
        ("Afgebroken", "alternatief"),
        ("Onderzocht", "komend"),
        ("Afgehandeld", "komend"),
    ]
    assert standen(vertel([ONTVANGEN, TOEGEWEZEN, ONDERZOCHT], KLACHT))[-2:] == [
        ("Afgehandeld", "komend"),
        ("Afgebroken", "alternatief"),
    ]


def test_nothing_comes_after_the_end() -> None:
    """Also while the register has not closed the zaak yet."""
    assert standen(vertel([ONTVANGEN, AFGEHANDELD], KLACHT))[-1] == ("Afgehandeld", "huidig")
    assert standen(vertel([ONTVANGEN, AFGEBROKEN], KLACHT))[-1] == ("Afgebroken", "huidig")


def test_a_closed_zaak_has_only_steps_that_are_done() -> None:
    story = vertel([ONTVANGEN, AFGEBROKEN], KLACHT, zaak=een_zaak(einddatum=DAG))

    assert standen(story) == [("Ontvangen", "klaar"), ("Afgebroken", "klaar")]
    assert [stap.nu for stap in story.stappen] == [False, True]
    assert story.acties == ()


def test_the_editors_first_choice_is_the_next_step_also_when_it_skips_one() -> None:
    redactie = {"Ontvangen": woorden(volgende=("Onderzocht", "Toegewezen"))}

    assert standen(vertel([ONTVANGEN], redactie))[1:3] == [
        ("Onderzocht", "komend"),
        ("Toegewezen", "alternatief"),
    ]


def test_without_volgnummers_the_order_is_that_of_the_register() -> None:
    typen = tuple(replace(one, volgnummer=0) for one in TYPEN)

    assert standen(vertel([typen[0], typen[1]], typen=typen)) == standen(
        vertel([ONTVANGEN, TOEGEWEZEN])
    )
    assert standen(vertel([typen[0]], KLACHT, typen=typen)) == standen(vertel([ONTVANGEN], KLACHT))


def test_a_zaak_without_status_has_only_steps_to_come() -> None:
    story = vertel([])

    assert not story
    assert {stap.stand for stap in story.stappen} == {"komend"}
    assert story.huidig == ""


def test_a_zaaktype_without_steps_tells_nothing() -> None:
    assert vertel([], typen=()).stappen == ()


def test_a_step_that_the_catalogue_does_not_have_is_still_told() -> None:
    vreemd = een_statustype("Vreemd")
    story = vertel([], statussen=[een_status(ONTVANGEN, DAG), een_status(vreemd, DAG)])

    assert standen(story)[:2] == [("Ontvangen", "klaar"), ("Stap zonder naam", "huidig")]


def test_a_step_that_was_reached_twice_is_told_twice_and_is_current_once() -> None:
    """Also when a register gives statussen that cannot be told apart."""
    story = vertel([ONTVANGEN, TOEGEWEZEN, TOEGEWEZEN])

    assert [stap.nu for stap in story.stappen[:3]] == [False, False, True]
    assert [stap.stand for stap in story.stappen[:3]] == ["klaar", "klaar", "huidig"]


# The words.


def test_the_words_of_an_editor_go_before_those_of_the_register() -> None:
    typen = tuple(replace(one, statustekst="Van het register") for one in TYPEN)
    redactie = {
        "Ontvangen": woorden(label="Binnen", nu="<p>Nu</p>", geweest="<p>Toen</p>"),
        "Toegewezen": woorden(label="Iemand leest", nu="<p>Nu</p>", geweest="<p>Toen</p>"),
        "Onderzocht": woorden(straks="<p>Straks</p>"),
    }
    eerste, tweede, derde = vertel([typen[0], typen[1]], redactie, typen=typen).stappen[:3]

    assert (eerste.label, eerste.uitleg) == ("Binnen", Tekst("<p>Toen</p>", rich=True))
    assert (tweede.label, tweede.uitleg) == ("Iemand leest", Tekst("<p>Nu</p>", rich=True))
    assert (derde.label, derde.uitleg) == ("Onderzocht", Tekst("<p>Straks</p>", rich=True))


def test_the_register_explains_what_an_editor_did_not() -> None:
    typen = (replace(ONTVANGEN, statustekst="Van het register"), *TYPEN[1:])
    redactie = {"Ontvangen": woorden(label="Binnen", termijn="Binnen <b>1 werkdag</b>")}

    stap = vertel([typen[0]], redactie, typen=typen).stappen[0]

    assert stap.uitleg == Tekst("Van het register", rich=False)
    assert stap.termijn_uitleg == Tekst("Binnen <b>1 werkdag</b>", rich=True)


def test_nobody_explains() -> None:
    stap = vertel([ONTVANGEN]).stappen[0]

    assert (stap.uitleg, stap.termijn_uitleg, stap.termijn, stap.opmerking) == (None, None, "", "")


def test_what_the_handler_wrote_is_told_with_the_step() -> None:
    story = vertel([], statussen=[een_status(ONTVANGEN, DAG, "Mevrouw Bakker belt u.")])

    assert story.stappen[0].opmerking == "Mevrouw Bakker belt u."


# Hidden steps.


def test_a_hidden_step_is_left_out_wherever_it_is() -> None:
    redactie = {naam: woorden(verborgen=True) for naam in ("Ontvangen", "Onderzocht")}
    story = vertel([ONTVANGEN, TOEGEWEZEN], redactie)

    assert standen(story) == [
        ("Toegewezen", "huidig"),
        ("Afgehandeld", "komend"),
        ("Afgebroken", "komend"),
    ]


def test_in_a_hidden_step_the_last_that_is_seen_stays_without_its_term_and_task() -> None:
    redactie = {
        "Ontvangen": woorden(nu="<p>Nu</p>", werkdagen=1, termijn="1 dag", doen="Bel ons"),
        "Toegewezen": woorden(verborgen=True, doen="Geheim"),
    }
    story = vertel([ONTVANGEN, TOEGEWEZEN], redactie)
    stap = story.stappen[0]

    assert standen(story)[:2] == [("Ontvangen", "huidig"), ("Onderzocht", "komend")]
    assert (stap.nu, stap.termijn, stap.termijn_uitleg) == (True, "", None)
    assert story.acties == ()
    assert story.huidig == "In behandeling"


def test_when_every_step_so_far_is_hidden_the_zaak_is_being_handled() -> None:
    redactie = {"Ontvangen": woorden(verborgen=True, label="Geheim", nu="Geheim")}
    story = vertel([ONTVANGEN], redactie)

    assert story
    assert standen(story)[0] == ("In behandeling", "huidig")
    assert story.stappen[0].uitleg is None
    closed = vertel([ONTVANGEN], redactie, zaak=een_zaak(einddatum=DAG))
    assert standen(closed) == [("Afgerond", "klaar")]


# Dates and terms.


def test_dates_have_their_meaning() -> None:
    story = vertel(
        [],
        statussen=[een_status(ONTVANGEN, None), een_status(TOEGEWEZEN, date(2026, 11, 17))],
    )

    assert [stap.datum for stap in story.stappen[:2]] == [
        "Datum niet bekend",
        "Sinds 17 november 2026",
    ]
    assert vertel([], statussen=[een_status(ONTVANGEN, None)]).stappen[0].datum == (
        "Datum niet bekend"
    )


def test_a_term_in_working_days_ends_on_a_day_with_a_name() -> None:
    redactie = {"Ontvangen": woorden(werkdagen=2)}

    assert vertel([ONTVANGEN], redactie).stappen[0].termijn == (
        "Uiterlijk maandag 23 november 2026 (2 werkdagen)"
    )


def test_a_term_that_has_passed_says_so() -> None:
    redactie = {"Ontvangen": woorden(werkdagen=1)}
    story = vertel([], redactie, statussen=[een_status(ONTVANGEN, date(2026, 11, 16))])

    assert story.stappen[0].termijn == (
        "De termijn voor deze stap liep tot en met dinsdag 17 november 2026. Het duurt langer."
    )


def test_the_term_of_the_register_counts_when_no_editor_gave_one() -> None:
    typen = (replace(ONTVANGEN, doorlooptijd=Duur(0, 0, 7)), *TYPEN[1:])

    assert vertel([typen[0]], typen=typen).stappen[0].termijn == (
        "Uiterlijk donderdag 26 november 2026"
    )


def test_a_term_without_a_beginning_has_no_end() -> None:
    redactie = {"Ontvangen": woorden(werkdagen=2)}

    assert vertel([], redactie, statussen=[een_status(ONTVANGEN, None)]).stappen[0].termijn == ""


def test_steps_to_come_say_how_long_they_take() -> None:
    redactie = {"Toegewezen": woorden(werkdagen=1), "Onderzocht": woorden(werkdagen=20)}
    story = vertel([ONTVANGEN], redactie)

    assert [stap.termijn for stap in story.stappen] == [
        "",
        "Hier hebben wij 1 werkdag voor.",
        "Hier hebben wij 20 werkdagen voor.",
        "",
        "",
    ]


def test_only_the_last_step_is_expected_on_a_day() -> None:
    zaak = een_zaak(einddatum_gepland=date(2026, 12, 1))
    story = vertel([ONTVANGEN], KLACHT, zaak=zaak)

    assert [stap.datum for stap in story.stappen[1:]] == ["", "", "", "Verwacht op 1 december 2026"]
    late = een_zaak(
        einddatum_gepland=date(2026, 11, 1), uiterlijke_einddatum_afdoening=date(2026, 12, 9)
    )
    assert vertel([ONTVANGEN], KLACHT, zaak=late).stappen[-1].datum == (
        "Verwacht uiterlijk op 9 december 2026"
    )


def test_nothing_is_expected_while_a_zaak_stands_still_or_is_late() -> None:
    still = een_zaak(
        opschorting=Opschorting(indicatie=True, reden=""), einddatum_gepland=date(2026, 12, 1)
    )
    late = een_zaak(uiterlijke_einddatum_afdoening=date(2026, 11, 1))

    for zaak in (still, late):
        assert vertel([ONTVANGEN], KLACHT, zaak=zaak).stappen[-1].datum == ""


def test_what_the_citizen_must_do_is_that_of_the_current_step() -> None:
    redactie = {"Ontvangen": woorden(doen="Stuur ons het formulier"), "Toegewezen": woorden()}

    assert [one.titel for one in vertel([ONTVANGEN], redactie).acties] == [
        "Stuur ons het formulier"
    ]
    assert vertel([ONTVANGEN, TOEGEWEZEN], redactie).acties == ()
