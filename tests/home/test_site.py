"""What belongs to the whole site."""

import pytest
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Site

from home.models import ContentPage, SiteTeksten, ThemaPage
from home.site import footer_links, site_woorden, themas
from home.sleutels import ZaaktypeKey


@pytest.mark.django_db
def test_the_site_has_texts_before_an_editor_wrote_any(rf: RequestFactory) -> None:
    woorden = site_woorden(rf.get("/"))

    assert "14 0000" in woorden.contact
    assert woorden.leeg_zaken == "U heeft op dit moment geen lopende zaken."
    assert not SiteTeksten.objects.exists()


@pytest.mark.django_db
def test_the_texts_of_an_editor_replace_the_defaults(rf: RequestFactory) -> None:
    site = Site.objects.get(is_default_site=True)
    SiteTeksten.objects.create(site=site, contact="<p>Kom langs.</p>", leeg_zaken="")

    woorden = site_woorden(rf.get("/"))

    assert "Kom langs." in woorden.contact
    assert woorden.leeg_zaken == ""


@pytest.mark.usefixtures("demo")
def test_themas_come_in_order_with_their_zaaktypen(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    themas()  # Wagtail now knows where the site begins.
    ThemaPage.objects.get(slug="klachten").unpublish()

    with django_assert_num_queries(3):
        alle = themas()

    assert [thema.titel for thema in alle][:2] == ["Verkeer en parkeren", "Bouwen en verbouwen"]
    assert "Klachten" not in {thema.titel for thema in alle}
    assert alle[0].url == "/themas/verkeer-en-parkeren/"
    assert alle[0].bevat(ZaaktypeKey("vbstd", "parkeer"))
    assert not alle[0].bevat(ZaaktypeKey("ANDER", "PARKEER"))
    assert alle[1].zaaktypen == {
        ZaaktypeKey("VBSTD", "OMGEVING"),
        ZaaktypeKey("OMGDS", "OD-ADVIES"),
    }


@pytest.mark.usefixtures("demo")
def test_the_footer_links_to_published_pages_in_the_menu() -> None:
    ContentPage.objects.get(slug="privacy").unpublish()

    assert [(link.label, link.url) for link in footer_links()] == [
        ("Contact", "/contact/"),
        ("Toegankelijkheid", "/toegankelijkheid/"),
    ]
