"""Rich text holds its features and nothing else, whoever writes it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from home.fields import ALINEAS, VET, beperk
from home.models import ContentPage, StatustypeTekst
from home.texts import ZaaktypeKey, load

GEVAARLIJK = (
    '<p style="color:red" onclick="x()">Veilig <b>vet</b><script>alert(1)</script>'
    '<img src="x" onerror="x()"></p><style>p{}</style><h1>kop</h1>'
    '<p><a href="javascript:alert(1)">k</a></p><iframe src="https://elders.example"></iframe>'
)


@pytest.mark.django_db
def test_scripts_and_styles_never_come_out_of_the_door() -> None:
    StatustypeTekst.objects.create(zaaktype="K", omschrijving="O", uitleg_nu=GEVAARLIJK)
    StatustypeTekst.objects.bulk_create(
        [StatustypeTekst(zaaktype="K", omschrijving="P", uitleg_nu=GEVAARLIJK)]
    )
    StatustypeTekst.objects.create(zaaktype="K", omschrijving="Q")
    StatustypeTekst.objects.filter(omschrijving="Q").update(uitleg_nu=GEVAARLIJK)
    key = ZaaktypeKey("", "K")

    teksten = load([key])

    for omschrijving in "OPQ":
        html = getattr(teksten.statustype(key, omschrijving), "uitleg_nu", "")
        assert "Veilig <b>vet</b>" in html
        for verboden in (
            "<script",
            "<style",
            "style=",
            "onclick",
            "<img",
            "<h1",
            "javascript",
            "alert",
            "<i",
        ):
            assert verboden not in html


@pytest.mark.django_db
def test_a_block_of_a_page_is_cut_down_too() -> None:
    page = ContentPage(title="x", body=[("tekst", GEVAARLIJK)])

    opgeslagen = str(ContentPage._meta.get_field("body").get_prep_value(page.body))

    assert "Veilig" in opgeslagen
    assert "<script" not in opgeslagen
    assert "onclick" not in opgeslagen


@pytest.mark.parametrize("leeg", ["", "<p></p>", '<p data-block-key="a"> </p>', "<img src='x'>"])
def test_rich_text_without_text_is_empty(leeg: str) -> None:
    assert beperk(leeg, ALINEAS) == ""


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"<>&\"'/ ", "p", "b", "img", "ul", "li", "a href=", "x", "!--"])))
def test_pasted_rubbish_is_cut_down_without_error(stukken: list[str]) -> None:
    schoon = beperk("".join(stukken), VET)

    assert set(re.findall(r"</?(\w+)", schoon)) <= {"p", "b"}


def test_a_term_in_words_has_bold_only() -> None:
    html = beperk("<ul><li>binnen <b>1 werkdag</b> <i>dus</i></li></ul>", VET)

    assert "binnen <b>1 werkdag</b> dus" in html
    assert "<li" not in html
