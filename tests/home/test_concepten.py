"""A text with drafts: what is live, who decides, what was, and what is planned."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision
from wagtail.test.utils.form_data import nested_form_data, rich_text

from home.fields import ALINEAS
from home.models import StatustypeTekst
from home.models.concept import Concept
from home.site import themas
from home.texts import Teksten, load
from tests.home.test_cms import FORMULIER, KLACHT, adres

type Als = Callable[[str], Client]
OUD, NIEUW = "Wij hebben uw klacht ontvangen", "Uw klacht is binnen"
# Word puts this on the clipboard.
WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- '
    "p.MsoNormal {margin:0cm; font-family:Calibri} --></style></head><body>"
    "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->"
    '<h1 style="mso-outline-level:1">Kop</h1><p class="MsoNormal" style="margin-left:36pt">'
    '<span style="font-family:Calibri;color:red">Wij <b style="mso-bidi-font-weight:normal">'
    'onderzoeken</b> uw klacht.<o:p></o:p></span></p><table class="MsoTableGrid"><tr><td>'
    '<p class="MsoNormal">cel</p></td></tr></table></body></html>'
)


def label() -> str:
    """What a citizen reads above the first step of a klacht."""
    woorden = load([KLACHT]).statustype(KLACHT, "Ontvangen")
    return woorden.label if woorden else ""


@pytest.fixture
def stap(demo: object) -> StatustypeTekst:
    """The first step of a klacht."""
    return StatustypeTekst.objects.get(zaaktype="KLACHT", omschrijving="Ontvangen")


def bewaar(client: Client, stap: StatustypeTekst, **velden: Any) -> Any:
    """The form of a step, sent in."""
    return client.post(
        adres(StatustypeTekst, f"edit/{stap.pk}/"), nested_form_data({**FORMULIER, **velden})
    )


@pytest.mark.parametrize("knop", [{}, {"action-publish": "1"}])
def test_what_a_redacteur_writes_does_not_go_live(
    stap: StatustypeTekst, als: Als, knop: dict[str, str]
) -> None:
    assert bewaar(als("redacteur"), stap, **knop).status_code in {200, 302}

    assert label() == OUD
    stap.refresh_from_db()
    assert stap.live


def test_a_new_text_of_a_redacteur_is_a_draft(demo: object, als: Als) -> None:
    als("redacteur").post(
        adres(StatustypeTekst, "add/"), nested_form_data({**FORMULIER, "omschrijving": "Nieuw"})
    )

    assert not StatustypeTekst.objects.get(omschrijving="Nieuw").live
    assert load([KLACHT]).statustype(KLACHT, "Nieuw") is None


def test_the_second_pair_of_eyes_publishes(stap: StatustypeTekst, als: Als) -> None:
    redacteur, eindredacteur = als("redacteur"), als("eindredacteur")
    bewaar(redacteur, stap, **{"action-submit": "1"})
    stap.refresh_from_db()
    taak = stap.current_workflow_task_state
    naam = "wagtailsnippets_home_statustypetekst:workflow_action"
    keur_goed = reverse(naam, args=[stap.pk, "approve", taak.pk])

    redacteur.post(keur_goed, {"comment": ""})
    assert label() == OUD
    assert NIEUW in eindredacteur.get("/cms/").content.decode()
    eindredacteur.post(keur_goed, {"comment": ""})

    assert label() == NIEUW


def test_the_words_from_before_the_first_draft_can_be_brought_back(
    stap: StatustypeTekst, als: Als
) -> None:
    eindredacteur = als("eindredacteur")
    bewaar(eindredacteur, stap, **{"action-publish": "1"})
    eerste, tweede = Revision.objects.for_instance(stap).order_by("pk")
    vergelijk = reverse(
        "wagtailsnippets_home_statustypetekst:revisions_compare",
        args=[stap.pk, eerste.pk, tweede.pk],
    )

    html = eindredacteur.get(vergelijk).content.decode()
    assert OUD.split()[0] in html
    geschiedenis = eindredacteur.get(adres(StatustypeTekst, f"history/{stap.pk}/"))
    terug = f"{stap.pk}/revisions/{eerste.pk}/revert/"
    assert terug in geschiedenis.content.decode()
    eindredacteur.post(
        adres(StatustypeTekst, f"history/{terug}"),
        nested_form_data({**FORMULIER, "label": OUD, "action-publish": "1"}),
    )

    assert label() == OUD


@pytest.mark.parametrize(("dagen", "wie"), [(-1, NIEUW), (1, OUD)])
def test_a_planned_text_goes_live_in_its_time(stap: StatustypeTekst, dagen: int, wie: str) -> None:
    stap.label = NIEUW
    stap.go_live_at = timezone.now() + timedelta(days=dagen)
    stap.save_revision(approved_go_live_at=stap.go_live_at)

    call_command("publish_scheduled", stdout=StringIO())

    assert label() == wie


def test_a_text_whose_time_is_over_is_read_by_nobody(stap: StatustypeTekst) -> None:
    StatustypeTekst.objects.filter(pk=stap.pk).update(expire_at=timezone.now() - timedelta(hours=1))

    call_command("publish_scheduled", stdout=StringIO())

    assert load([KLACHT]).statustype(KLACHT, "Ontvangen") is None


@pytest.mark.usefixtures("demo")
def test_no_kind_of_draft_comes_out_of_a_door() -> None:
    for model in Concept.__subclasses__():
        model._default_manager.update(live=False)

    teksten = load([KLACHT])

    assert teksten == Teksten(teksten.soorten)
    assert not any(thema.zaaktypen for thema in themas())


def test_a_published_text_stays_where_it_belongs(stap: StatustypeTekst, als: Als) -> None:
    response = bewaar(als("redacteur"), stap, omschrijving="Elders", label="Niet kwijt")

    html = response.content.decode()
    assert "hoort daarom vast bij deze plek" in html
    assert "Niet kwijt" in html


@pytest.mark.django_db
def test_an_older_version_brings_back_words_and_no_key() -> None:
    stap = StatustypeTekst.objects.create(zaaktype="K", omschrijving="A", label="1", live=False)
    versie = stap.save_revision()
    stap.omschrijving = "B"
    stap.save()
    StatustypeTekst.objects.create(zaaktype="K", omschrijving="A")

    versie.publish()

    assert StatustypeTekst.objects.get(label="1").omschrijving == "B"


@pytest.mark.django_db
def test_a_draft_holds_its_key() -> None:
    StatustypeTekst.objects.create(zaaktype="K", omschrijving="A", live=False)

    with pytest.raises(ValidationError, match="Hiervoor is al een tekst"):
        StatustypeTekst(zaaktype="K", omschrijving="A").full_clean()


@pytest.mark.parametrize("veld", ["zaaktype", "omschrijving"])
def test_a_draft_too_says_where_it_belongs(demo: object, als: Als, veld: str) -> None:
    data = nested_form_data({**FORMULIER, "omschrijving": "Nieuw", veld: ""})

    response = als("redacteur").post(adres(StatustypeTekst, "add/"), data)

    assert set(response.context["form"].errors) == {veld}


def test_a_text_over_length_is_refused_and_kept(stap: StatustypeTekst, als: Als) -> None:
    lang = rich_text(f"<p>Begin {'x' * 800}</p>", features=ALINEAS)

    html = bewaar(als("redacteur"), stap, uitleg_nu=lang).content.decode()

    assert "800 tekens" in html
    assert "Begin xxx" in html


def test_mark_up_does_not_count_for_the_length(stap: StatustypeTekst, als: Als) -> None:
    vol = rich_text(f"<p>{'<b>x</b>y' * 400}</p>", features=ALINEAS)

    assert bewaar(als("redacteur"), stap, uitleg_nu=vol).status_code == 302


def test_what_word_puts_on_the_clipboard_is_cleaned_in_a_draft_too(stap: StatustypeTekst) -> None:
    stap.uitleg_nu = WORD  # type: ignore[assignment]  # django-stubs does not know the field.

    inhoud = stap.save_revision().content["uitleg_nu"]

    assert "Wij <b>onderzoeken</b> uw klacht." in inhoud
    for rest in ("Mso", "mso", "style", "<h1", "<table", "o:p", "xml", "Calibri"):
        assert rest not in inhoud


@pytest.mark.usefixtures("demo")
def test_every_text_of_the_demo_fits() -> None:
    """So that an editor who opens one can save it."""
    velden = [
        (model, veld, rij)
        for model in Concept.__subclasses__()
        for rij in model._default_manager.all()
        for veld in model._meta.get_fields()
        if getattr(veld, "max_length", None) and hasattr(veld, "formfield")
    ]
    assert len(velden) > 400
    for _model, veld, rij in velden:
        veld.formfield(required=False).clean(getattr(rij, veld.name))
