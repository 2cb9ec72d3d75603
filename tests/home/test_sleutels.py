"""Natural keys: what counts as the same, what says nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from home.sleutels import is_bruikbaar, kandidaten, normaliseer, sleutel


@pytest.mark.parametrize("anders", ["klacht", " KLACHT ", "Klacht\n", "KLACHT", "ｋｌａｃｈｔ"])
def test_case_width_and_whitespace_make_no_difference(anders: str) -> None:
    assert normaliseer(anders) == normaliseer("Klacht")


def test_whitespace_within_a_name_counts_as_one_space() -> None:
    assert normaliseer("Aan  behandelaar\ttoegewezen") == "aan behandelaar toegewezen"


def test_an_accent_is_the_same_composed_or_not() -> None:
    assert normaliseer("Financi\u00eble hulp") == normaliseer("Financie\u0308le hulp")


@pytest.mark.parametrize("niets", ["", " ", ".", "-", "...", "\n"])
def test_a_part_without_letter_or_digit_says_nothing(niets: str) -> None:
    assert not is_bruikbaar(niets)
    assert kandidaten("VBSTD", "KLACHT", niets) == ()


def test_a_malformed_domein_means_not_known() -> None:
    assert kandidaten(".", "KLACHT") == kandidaten("", "KLACHT") == (sleutel("", "KLACHT"),)


@settings(deadline=None)
@given(st.text())
def test_normalising_twice_changes_nothing(deel: str) -> None:
    assert normaliseer(normaliseer(deel)) == normaliseer(deel)


@settings(deadline=None)
# The Turkish dotless i has no capital of its own.
@given(
    st.text(st.characters(max_codepoint=0x24F, exclude_characters="ı")),
    st.text(" \t\n", max_size=3),
)
def test_what_an_editor_types_matches_what_a_register_says(deel: str, wit: str) -> None:
    assert normaliseer(wit + deel.upper() + wit) == normaliseer(deel)


@settings(deadline=None)
@given(st.lists(st.text(), min_size=3, max_size=3), st.lists(st.text(), min_size=3, max_size=3))
def test_keys_are_equal_only_when_all_parts_are(een: list[str], ander: list[str]) -> None:
    delen_gelijk = [normaliseer(d) for d in een] == [normaliseer(d) for d in ander]
    assert (sleutel(*een) == sleutel(*ander)) == delen_gelijk
