"""The editors' pages, by their URL."""

import pytest
from django.test import Client

from home.models import ContentPage, HomePage, ThemaIndexPage, ThemaPage


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    ("url", "kop"),
    [
        ("/", "Welkom bij MijnGemeente"),
        ("/themas/", "Thema’s"),
        ("/themas/verkeer-en-parkeren/", "Verkeer en parkeren"),
        ("/themas/bouwen-en-verbouwen/", "Bouwen en verbouwen"),
        ("/themas/werk-en-inkomen/", "Werk en inkomen"),
        ("/themas/afval-en-openbare-ruimte/", "Afval en openbare ruimte"),
        ("/themas/verhuizen-en-burgerzaken/", "Verhuizen en burgerzaken"),
        ("/themas/evenementen-en-subsidies/", "Evenementen en subsidies"),
        ("/themas/klachten/", "Klachten"),
        ("/privacy/", "Privacy"),
        ("/toegankelijkheid/", "Toegankelijkheid"),
        ("/contact/", "Contact"),
    ],
)
def test_a_page_renders_with_its_title_as_heading(client: Client, url: str, kop: str) -> None:
    response = client.get(url)

    html = response.content.decode()
    assert response.status_code == 200
    assert f'<h1 class="nl-heading nl-heading--level-1">{kop}</h1>' in html
    assert f"<title>{kop}" in html
    assert "style=" not in html


@pytest.mark.usefixtures("demo")
def test_the_home_page_leads_to_login_and_themas(client: Client) -> None:
    html = client.get("/").content.decode()

    assert 'href="/inloggen/"' in html
    assert 'href="/themas/klachten/"' in html
    assert "Wat kunt u hier doen?" in html


@pytest.mark.usefixtures("demo")
def test_an_index_without_themas_says_so(client: Client) -> None:
    for page in ThemaPage.objects.all():
        page.unpublish()

    html = client.get("/themas/").content.decode()

    assert "Er zijn nog geen thema&#x27;s." in html or "Er zijn nog geen thema's." in html


@pytest.mark.usefixtures("demo")
def test_an_unpublished_thema_is_gone(client: Client) -> None:
    ThemaPage.objects.get(slug="klachten").unpublish()

    assert client.get("/themas/klachten/").status_code == 404


def test_pages_stand_only_where_they_belong() -> None:
    assert set(HomePage.allowed_subpage_models()) == {ThemaIndexPage, ContentPage}
    assert ThemaIndexPage.allowed_subpage_models() == [ThemaPage]
    assert ThemaPage.allowed_subpage_models() == []
    assert ContentPage.allowed_subpage_models() == []
