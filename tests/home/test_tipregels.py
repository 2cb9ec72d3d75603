"""Rules in three-valued logic: tables of all combinations, and what holds for every rule."""

from itertools import combinations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from home.tipbestaan import TeVeel, gaat_samen, kan_waar_zijn, voorbeeld
from home.tipregels import (
    INWONER,
    ONBEKEND,
    ONDERNEMER,
    ONWAAR,
    WAAR,
    Feit,
    Feiten,
    Groep,
    Hoe,
    Kennis,
    Regel,
    Soort,
    Waarheid,
    alle,
    bewijs,
    een_van,
    feiten_in,
    kennis_van_wie,
    niet,
    waarde,
)

LETTER = {"w": WAAR, "o": ONWAAR, "?": ONBEKEND}
# Rows and columns in the order waar, onwaar, onbekend.
EN = ["wo?", "ooo", "?o?"]
OF = ["www", "wo?", "w??"]
NIET = "ow?"


@pytest.mark.parametrize(("een", "twee"), [*product(range(3), range(3))])
def test_and_or_of_all_combinations(een: int, twee: int) -> None:
    waarden = tuple(LETTER.values())

    assert alle([waarden[een], waarden[twee]]) is LETTER[EN[een][twee]]
    assert een_van([waarden[een], waarden[twee]]) is LETTER[OF[een][twee]]


@pytest.mark.parametrize("een", range(3))
def test_not_of_all_values(een: int) -> None:
    assert niet(tuple(LETTER.values())[een]) is LETTER[NIET[een]]


A, B, C = (Feit(Soort.LOPEND, naam) for naam in "ABC")


@pytest.mark.parametrize("waarden", [*product(Waarheid, repeat=3)])
def test_groups_of_all_combinations_of_three(waarden: tuple[Waarheid, ...]) -> None:
    weet = dict(zip((A, B, C), waarden, strict=True)).__getitem__

    def van(hoe: Hoe) -> Waarheid:
        return waarde(Groep(hoe, (A, B, C)), weet)

    assert van(Hoe.ALLE) is (
        ONWAAR if ONWAAR in waarden else ONBEKEND if ONBEKEND in waarden else WAAR
    )
    assert van(Hoe.EEN) is (
        WAAR if WAAR in waarden else ONBEKEND if ONBEKEND in waarden else ONWAAR
    )
    assert van(Hoe.GEEN) is (
        ONWAAR if WAAR in waarden else ONBEKEND if ONBEKEND in waarden else WAAR
    )


# What holds for every rule of two levels of groups, on facts of every kind.

FEITEN = [
    A,
    B,
    Feit(Soort.LOPEND, "A", "D"),
    Feit(Soort.STAP, "A", "D", "1"),
    Feit(Soort.BESLUIT, "A"),
    Feit(Soort.THEMA, "A"),
    Feit(Soort.WIE, INWONER),
]
feiten = st.sampled_from(FEITEN)


def groepen(delen: st.SearchStrategy[Regel]) -> st.SearchStrategy[Regel]:
    inhoud = st.lists(delen, min_size=1, max_size=3).map(tuple)
    return st.builds(Groep, st.sampled_from(Hoe), inhoud)


regels = groepen(feiten | groepen(feiten | groepen(feiten)))
kennis = st.fixed_dictionaries({feit: st.sampled_from(Waarheid) for feit in FEITEN})
zeker = st.fixed_dictionaries({feit: st.sampled_from([WAAR, ONWAAR]) for feit in FEITEN})
type Weet = dict[Feit, Waarheid]


@given(regels, kennis, zeker)
def test_what_is_known_of_a_rule_stays_so_whatever_the_unknown_facts_are(
    regel: Regel, weet: Weet, echt: Weet
) -> None:
    stand = waarde(regel, weet.__getitem__)
    assume(stand is not ONBEKEND)
    ingevuld = {feit: echt[feit] if een is ONBEKEND else een for feit, een in weet.items()}

    assert waarde(regel, ingevuld.__getitem__) is stand


@given(regels, kennis, feiten)
def test_an_unknown_fact_never_shows_a_tip_whose_rule_needs_it(
    regel: Regel, weet: Weet, feit: Feit
) -> None:
    """Needed: with one of the values of the fact, the rule is not waar."""
    uitkomsten = {waarde(regel, {**weet, feit: een}.__getitem__) for een in (WAAR, ONWAAR)}
    stand = waarde(regel, {**weet, feit: ONBEKEND}.__getitem__)

    assert stand is not WAAR or uitkomsten == {WAAR}


@given(regels, zeker)
def test_a_rule_on_known_facts_has_a_value(regel: Regel, weet: Weet) -> None:
    assert waarde(regel, weet.__getitem__) is not ONBEKEND


@given(regels)
def test_a_rule_of_which_nothing_is_known_is_not_known(regel: Regel) -> None:
    assert waarde(regel, lambda _feit: ONBEKEND) is ONBEKEND


@given(regels, kennis)
def test_the_reasons_are_so_and_are_enough(regel: Regel, weet: Weet) -> None:
    stand = waarde(regel, weet.__getitem__)
    assume(stand is not ONBEKEND)

    gegeven = bewijs(regel, weet.__getitem__, wil=stand is WAAR)

    assert all(weet[feit] is (WAAR if wel else ONWAAR) for feit, wel in gegeven)
    alleen = {feit: WAAR if wel else ONWAAR for feit, wel in gegeven}
    assert len(alleen) == len(gegeven)
    assert waarde(regel, lambda feit: alleen.get(feit, ONBEKEND)) is stand


@given(regels)
def test_a_rule_can_be_true_when_some_person_fits_it_and_not_otherwise(regel: Regel) -> None:
    namen = tuple(dict.fromkeys(feiten_in(regel)))
    personen = (
        dict(zip(namen, waarden, strict=True))
        for waarden in product((WAAR, ONWAAR), repeat=len(namen))
    )
    past = any(
        gaat_samen(persoon) and waarde(regel, persoon.__getitem__) is WAAR for persoon in personen
    )

    assert kan_waar_zijn(regel) is past


@given(regels)
def test_an_example_makes_the_rule_true(regel: Regel) -> None:
    persoon = voorbeeld(regel)
    assume(persoon is not None)
    assert persoon is not None

    assert waarde(regel, lambda feit: persoon.get(feit, ONBEKEND)) is WAAR
    assert gaat_samen(persoon)


@pytest.mark.parametrize(
    ("wel", "niet_", "kan"),
    [
        (Feit(Soort.LOPEND, "a"), Feit(Soort.LOPEND, "A "), False),
        (Feit(Soort.LOPEND, "A", "D"), A, False),
        (A, Feit(Soort.LOPEND, "A", "D"), True),
        (Feit(Soort.LOPEND, "A", "E"), Feit(Soort.LOPEND, "A", "D"), True),
        (Feit(Soort.STAP, "A", "D", "1"), A, False),
        (Feit(Soort.STAP, "A", "D", "1"), Feit(Soort.LOPEND, "A", "D"), False),
        (Feit(Soort.STAP, "A", "", "1"), Feit(Soort.LOPEND, "A", "D"), True),
        (Feit(Soort.STAP, "A", "", "1"), Feit(Soort.STAP, "A", "", "2"), True),
        (Feit(Soort.BESLUIT, "A"), A, True),
        (Feit(Soort.WIE, INWONER), Feit(Soort.WIE, ONDERNEMER), True),
    ],
)
def test_facts_that_follow_from_each_other_are_not_apart(wel: Feit, niet_: Feit, kan: bool) -> None:
    assert kan_waar_zijn(Groep(Hoe.ALLE, (wel, Groep(Hoe.GEEN, (niet_,))))) is kan


@pytest.mark.parametrize("hoe", [Hoe.ALLE, Hoe.GEEN])
def test_nobody_is_both_or_neither(hoe: Hoe) -> None:
    assert not kan_waar_zijn(Groep(hoe, (Feit(Soort.WIE, INWONER), Feit(Soort.WIE, ONDERNEMER))))


def test_a_rule_that_is_too_much_to_find_out_passes() -> None:
    """Eight pigeons do not fit in seven holes, which takes long to find out by trying."""
    plek = [[Feit(Soort.LOPEND, f"{duif} {hok}") for hok in range(7)] for duif in range(8)]
    ergens = [Groep(Hoe.EEN, tuple(hokken)) for hokken in plek]
    samen = [
        Groep(Hoe.ALLE, paar) for hok in zip(*plek, strict=True) for paar in combinations(hok, 2)
    ]
    regel = Groep(Hoe.ALLE, (*ergens, Groep(Hoe.GEEN, tuple(samen))))

    with pytest.raises(TeVeel):
        voorbeeld(regel)
    assert kan_waar_zijn(regel)


def test_what_is_known_of_a_person_is_found_by_kind_and_key() -> None:
    persoon = Feiten(
        lopend=Kennis({"d\na": WAAR}, ONWAAR),
        thema=Kennis({}, ONBEKEND),
        wie=kennis_van_wie(INWONER),
    )

    assert persoon.over(Feit(Soort.LOPEND, "A", "D")) is WAAR
    assert persoon.over(A) is ONWAAR
    assert persoon.over(Feit(Soort.LOPEND, ".")) is ONBEKEND
    assert persoon.over(Feit(Soort.THEMA, "A")) is ONBEKEND
    assert persoon.over(Feit(Soort.STAP, "A", "D", "1")) is ONBEKEND
    assert persoon.over(Feit(Soort.WIE, INWONER)) is WAAR
    assert persoon.over(Feit(Soort.WIE, ONDERNEMER)) is ONWAAR
