"""Which tips show, and why."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.images.models import Image

from home.models import StatustypeTekst, ThemaPage, Tip, ZaaktypeTekst
from home.models.tips import BEELD
from home.sleutels import kandidaten
from home.tipblokken import themakeuzes
from home.tips import (
    INWONER,
    ONBEKEND,
    ONDERNEMER,
    ONWAAR,
    WAAR,
    Feiten,
    Kennis,
    Soort,
    Tips,
    kennis_van_wie,
    tips_for,
)

VANDAAG = date(2026, 11, 22)
NIEMAND = Feiten()
INWONER_ZONDER_ZAKEN = Feiten(
    lopend=Kennis(rest=ONWAAR),
    stap=Kennis(rest=ONWAAR),
    thema=Kennis(rest=ONWAAR),
    wie=kennis_van_wie(INWONER),
)


# Wagtail leaves it to Python to close what it makes a smaller picture in.
pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")


@pytest.fixture(autouse=True)
def _eigen_media(settings: Settings, tmp_path: Path) -> None:
    """Pictures go where the test ends."""
    settings.MEDIA_ROOT = tmp_path


type Blok = dict[str, object]


def lopend(zaaktype: str, domein: str = "") -> Blok:
    return {"type": "lopend", "value": {"zaaktype": zaaktype, "domein": domein}}


def thema(slug: str, soort: str = "thema") -> Blok:
    return {"type": soort, "value": {"thema": slug}}


def groep(hoe: str, *delen: Blok) -> Blok:
    return {"type": hoe, "value": list(delen)}


def een_tip(titel: str, *regel: Blok, **velden: object) -> Tip:
    return Tip.objects.create(titel=titel, tekst="x", regel=json.dumps(regel), **velden)


def met_zaken(*zaken: tuple[str, str], rest: object = ONWAAR) -> Feiten:
    keys = {sleutel: WAAR for zaak in zaken for sleutel in kandidaten(*zaak)}
    return Feiten(lopend=Kennis(keys, ONWAAR if rest is ONWAAR else ONBEKEND))


def titels(tips: Tips) -> list[str]:
    return [tip.titel for tip in tips.getoond]


@pytest.mark.django_db
def test_a_tip_shows_from_its_first_day_to_its_last() -> None:
    for titel, van, tot in [
        ("altijd", None, None),
        ("vandaag", VANDAAG, VANDAAG),
        ("morgen", date(2026, 11, 23), None),
        ("gisteren", None, date(2026, 11, 21)),
    ]:
        een_tip(titel, van=van, tot=tot)

    assert titels(tips_for(VANDAAG, NIEMAND, persoonlijk=False)) == ["altijd", "vandaag"]


@pytest.mark.django_db
def test_tips_come_in_the_order_of_the_editor() -> None:
    for titel, volgorde in [("c", 30), ("a", 10), ("b", 20)]:
        een_tip(titel, volgorde=volgorde)

    assert titels(tips_for(VANDAAG, NIEMAND, persoonlijk=True)) == ["a", "b", "c"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("feiten", "te_zien"),
    [
        (NIEMAND, ["iedereen"]),
        (INWONER_ZONDER_ZAKEN, ["iedereen"]),
        (met_zaken(("VBSTD", "MOR")), ["iedereen"]),
        (met_zaken(("ANDER", "VERHUIS")), ["iedereen", "elke verhuizing"]),
        (met_zaken(("vbstd", " verhuis")), ["iedereen", "elke verhuizing", "verhuizing hier"]),
        (met_zaken(("", "VERHUIS"), rest=None), ["iedereen", "elke verhuizing"]),
        (met_zaken((".", ".")), ["iedereen"]),
    ],
)
def test_a_tip_for_a_zaaktype_shows_only_when_such_a_zaak_is_known_to_be_open(
    feiten: Feiten, te_zien: list[str]
) -> None:
    een_tip("iedereen")
    een_tip("elke verhuizing", lopend("VERHUIS"))
    een_tip("verhuizing hier", lopend("VERHUIS", "VBSTD"))

    assert titels(tips_for(VANDAAG, feiten, persoonlijk=True)) == te_zien


@pytest.mark.django_db
@pytest.mark.parametrize("hoe", ["alle", "een", "geen"])
def test_a_tip_with_a_malformed_zaaktype_shows_to_nobody(hoe: str) -> None:
    een_tip("fout", groep(hoe, lopend(".")))

    for feiten in (NIEMAND, INWONER_ZONDER_ZAKEN, met_zaken(("VBSTD", "."))):
        assert titels(tips_for(VANDAAG, feiten, persoonlijk=True)) == []


@pytest.mark.django_db
def test_what_is_not_known_makes_no_tip_appear_also_where_a_rule_asks_for_nothing() -> None:
    een_tip("geen bouwplan", groep("geen", lopend("OMGEVING")))
    een_tip("niets met parkeren", thema("parkeren", "geen_thema"))

    assert titels(tips_for(VANDAAG, NIEMAND, persoonlijk=True)) == []
    assert len(titels(tips_for(VANDAAG, INWONER_ZONDER_ZAKEN, persoonlijk=True))) == 2


@pytest.mark.django_db
def test_without_the_choice_for_them_no_tip_with_a_rule_shows() -> None:
    een_tip("algemeen")
    een_tip("persoonlijk", lopend("MOR"))
    feiten = met_zaken(("", "MOR"))

    assert titels(tips_for(VANDAAG, feiten, persoonlijk=False)) == ["algemeen"]
    assert titels(tips_for(VANDAAG, feiten, persoonlijk=True)) == ["algemeen", "persoonlijk"]


@pytest.mark.django_db
def test_whether_there_is_something_to_choose_says_nothing_of_the_person() -> None:
    een_tip("algemeen")
    assert not tips_for(VANDAAG, NIEMAND, persoonlijk=False).zijn_persoonlijk

    een_tip("persoonlijk", lopend("MOR"))

    for feiten in (NIEMAND, met_zaken(("", "MOR"))):
        assert tips_for(VANDAAG, feiten, persoonlijk=False).zijn_persoonlijk


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wie", "te_zien"),
    [
        (NIEMAND, ["allen"]),
        (Feiten(wie=kennis_van_wie(INWONER)), ["allen", "i"]),
        (Feiten(wie=kennis_van_wie(ONDERNEMER)), ["allen", "o"]),
    ],
)
def test_a_tip_for_a_doelgroep_shows_to_them_only(wie: Feiten, te_zien: list[str]) -> None:
    een_tip("allen")
    een_tip("i", doelgroep="inwoner")
    een_tip("o", doelgroep="ondernemer")

    assert titels(tips_for(VANDAAG, wie, persoonlijk=False)) == te_zien


# Why.


@pytest.mark.django_db
def test_a_general_tip_needs_no_reason() -> None:
    een_tip("algemeen", doelgroep="inwoner")

    [tip] = tips_for(VANDAAG, INWONER_ZONDER_ZAKEN, persoonlijk=True).getoond

    assert tip.reden == ""


@pytest.mark.django_db
def test_the_reason_names_what_is_true_and_nothing_else() -> None:
    een_tip("x", groep("een", lopend("VERHUIS"), lopend("MOR"), lopend("KLACHT")))
    namen = {(Soort.LOPEND, "\nverhuis"): "Uw verhuizing", (Soort.LOPEND, "\nklacht"): "Uw klacht"}
    feiten = Feiten(
        lopend=Kennis({"\nverhuis": WAAR, "\nmor": ONWAAR, "\nklacht": WAAR}), namen=namen
    )

    [tip] = tips_for(VANDAAG, feiten, persoonlijk=True).getoond

    assert tip.reden == (
        "U ziet deze tip omdat u een lopende zaak heeft: Uw verhuizing "
        "en omdat u een lopende zaak heeft: Uw klacht."
    )


@pytest.mark.django_db
def test_a_reason_says_what_is_not_there_by_the_names_of_editors() -> None:
    ZaaktypeTekst.objects.create(
        domein="VBSTD", identificatie="VERHUIS", publieke_naam="Verhuizing"
    )
    een_tip(
        "x",
        groep("geen", lopend("VERHUIS", "VBSTD"), lopend("ANDERS")),
        thema("afval", "geen_thema"),
        {"type": "wie", "value": {"wie": "inwoner"}},
    )

    [tip] = tips_for(VANDAAG, INWONER_ZONDER_ZAKEN, persoonlijk=True).getoond

    assert tip.reden == (
        "U ziet deze tip omdat u geen lopende zaak heeft: Verhuizing en omdat u geen lopende zaak "
        "heeft: ANDERS en omdat u geen lopende zaak heeft bij het onderwerp afval en omdat u als "
        "inwoner bent ingelogd."
    )


STAP: Blok = {"type": "stap", "value": {"zaaktype": "KLACHT", "stap": "Ontvangen"}}
IN_STAP = Feiten(stap=Kennis({"\nklacht\nontvangen": WAAR}))


@pytest.mark.django_db
def test_a_reason_names_a_step_as_the_page_of_the_zaak_does() -> None:
    een_tip("x", STAP)

    [kaal] = tips_for(VANDAAG, IN_STAP, persoonlijk=True).getoond
    StatustypeTekst.objects.create(zaaktype="KLACHT", omschrijving="Ontvangen", label="Binnen")
    [tip] = tips_for(VANDAAG, IN_STAP, persoonlijk=True).getoond

    assert "uw zaak ‘KLACHT’ in deze stap is: Ontvangen." in kaal.reden
    assert "uw zaak ‘KLACHT’ in deze stap is: Binnen." in tip.reden


@pytest.mark.django_db
def test_a_reason_does_not_name_a_step_that_an_editor_hides() -> None:
    een_tip("x", STAP)
    StatustypeTekst.objects.create(
        zaaktype="KLACHT", omschrijving="Ontvangen", label="Binnen", verborgen=True
    )

    [tip] = tips_for(VANDAAG, IN_STAP, persoonlijk=True).getoond

    assert tip.reden == "U ziet deze tip omdat u een lopende zaak heeft: KLACHT."


# What it costs.


@pytest.mark.usefixtures("demo")
def test_tips_cost_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    feiten = met_zaken(("VBSTD", "VERHUIS"))
    feiten = Feiten(
        lopend=feiten.lopend,
        wie=kennis_van_wie(INWONER),
        namen={(Soort.LOPEND, "vbstd\nverhuis"): "Uw verhuizing"},
    )
    with django_assert_num_queries(1):
        tips = tips_for(VANDAAG, feiten, persoonlijk=True).getoond

    assert "parkeervergunning" in tips[0].titel
    assert tips[0].link == "/themas/verkeer-en-parkeren/"
    assert tips[0].reden == "U ziet deze tip omdat u een lopende zaak heeft: Uw verhuizing."


@pytest.mark.django_db
@pytest.mark.parametrize("aantal", [1, 20])
def test_pictures_and_names_cost_the_same_for_one_tip_and_for_twenty(
    aantal: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(aantal):
        een_tip(str(nummer), groep("geen", lopend(f"Z{nummer}")), afbeelding=een_beeld())
    tips_for(VANDAAG, INWONER_ZONDER_ZAKEN, persoonlijk=True)  # Makes the pictures.

    with django_assert_num_queries(4):  # Tips, pictures, their sizes, names of zaaktypen.
        tips = tips_for(VANDAAG, INWONER_ZONDER_ZAKEN, persoonlijk=True).getoond

    assert len([tip for tip in tips if tip.beeld]) == aantal


def een_beeld() -> Image:
    buffer = BytesIO()
    PIL.Image.new("RGB", (640, 480)).save(buffer, "PNG")
    beeld: Image = Image.objects.create(
        title="Foto", file=ContentFile(buffer.getvalue(), "foto.png"), width=640, height=480
    )
    return beeld


@pytest.mark.django_db
def test_a_picture_has_its_words_and_its_size() -> None:
    een_tip("x", afbeelding=een_beeld(), afbeelding_alt="Een boom")

    [tip] = tips_for(VANDAAG, NIEMAND, persoonlijk=False).getoond

    assert tip.beeld
    assert tip.beeld.alt == "Een boom"
    assert tip.beeld.url.startswith("/media/images/")
    assert (tip.beeld.breedte, tip.beeld.hoogte) == (426, 320)


@pytest.mark.django_db
def test_a_picture_that_is_gone_is_left_out() -> None:
    beeld = een_beeld()
    een_tip("x", afbeelding=beeld)
    beeld.file.storage.delete(beeld.file.name)

    [tip] = tips_for(VANDAAG, NIEMAND, persoonlijk=False).getoond

    assert tip.beeld is None
    assert not beeld.renditions.filter(filter_spec=BEELD).exists()


# What an editor can do wrong.


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"link": "/x/"}, "link_tekst"),
        ({"link_tekst": "x"}, "link"),
        ({"link": "ftp://x.example", "link_tekst": "x"}, "link"),
        ({"van": VANDAAG, "tot": date(2026, 1, 1)}, "tot"),
        ({"afbeelding_alt": "Een boom"}, "afbeelding"),
        ({"doelgroep": "marsmannetjes"}, "doelgroep"),
        ({"regel": [lopend("MOR"), groep("geen", lopend("mor"))]}, "regel"),
        (
            {"doelgroep": "inwoner", "regel": [{"type": "wie", "value": {"wie": "ondernemer"}}]},
            "regel",
        ),
        ({"regel": [groep("geen", lopend("MOR")), groep("een", lopend("MOR", "VBSTD"))]}, "regel"),
        ({"regel": [groep("geen", lopend("KLACHT")), STAP]}, "regel"),
        ({"regel": [thema("afval"), thema("afval", "geen_thema")]}, "regel"),
    ],
)
@pytest.mark.django_db
def test_a_mistake_is_reported_at_its_field(velden: dict[str, object], veld: str) -> None:
    regel = json.dumps(velden.pop("regel", []))
    with pytest.raises(ValidationError) as fout:
        Tip(**{"titel": "x", "tekst": "x", "regel": regel, **velden}).full_clean()

    assert list(fout.value.message_dict) == [veld]


@pytest.mark.usefixtures("demo")
def test_a_thema_is_chosen_from_those_that_there_are() -> None:
    slugs = [slug for slug, _titel in themakeuzes()]

    assert slugs == list(ThemaPage.objects.order_by("path").values_list("slug", flat=True))
    assert "afval-en-openbare-ruimte" in slugs
