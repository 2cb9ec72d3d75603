"""The theme that settings.THEME names, and the refusal of one that is not there."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.template import Context, Template
from pytest_django import Settings

from themes import theme


def test_the_demo_theme_is_available() -> None:
    assert "voorbeeldstad" in theme.available()


def test_every_theme_has_a_logo_without_scripts_or_style() -> None:
    for slug in theme.available():
        logo = (theme.FOLDER / "templates" / theme.Theme(slug).logo).read_text()

        assert logo.startswith("<svg ")
        assert 'aria-hidden="true"' in logo
        assert not [word for word in ("<script", "style=", "href", "<style") if word in logo]


def test_an_unknown_theme_stops_the_start_and_names_the_choices(settings: Settings) -> None:
    settings.THEME = "atlantis"

    messages = [check for check in run_checks() if check.id == "themes.E001"]

    assert len(messages) == 1
    assert "'atlantis'" in messages[0].msg
    assert "THEME" in messages[0].msg
    assert "Kies uit: voorbeeldstad" in messages[0].msg


def test_a_path_is_no_theme(settings: Settings) -> None:
    settings.THEME = "../themes/voorbeeldstad"

    with pytest.raises(ImproperlyConfigured):
        theme.active()


def test_the_configured_theme_passes_the_check() -> None:
    assert not [check for check in run_checks() if check.id == "themes.E001"]


def test_the_tags_give_class_stylesheet_and_logo() -> None:
    template = Template(
        "{% load themes %}{% theme_class %} {% theme_stylesheet %} {% theme_logo %}"
    )

    shown = template.render(Context())

    assert shown.startswith("voorbeeldstad-theme /static/css/theme-voorbeeldstad.css <svg class=")


def test_a_theme_is_found_by_its_tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for slug in ("zeestad", "bergstad"):
        (tmp_path / slug).mkdir()
        (tmp_path / slug / "tokens.css").touch()
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(theme, "FOLDER", tmp_path)

    assert theme.available() == ["bergstad", "zeestad"]
