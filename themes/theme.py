"""Knows which themes there are and which one this portal wears.

A theme is a folder `themes/<slug>/` with `tokens.css` (basis tokens, which the CSS build takes up)
and a logo in `themes/templates/themes/<slug>/logo.svg`.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Theme:
    """The look of one municipality."""

    slug: str

    @property
    def css_class(self) -> str:
        """The class on <html> for which the tokens hold."""
        return f"{self.slug}-theme"

    @property
    def stylesheet(self) -> str:
        """The path of its built stylesheet below STATIC_URL."""
        return f"css/theme-{self.slug}.css"

    @property
    def logo(self) -> str:
        """The name of the template that draws its logo."""
        return f"themes/{self.slug}/logo.svg"


def available() -> list[str]:
    """The slugs of all themes, in alphabetical order."""
    return sorted(tokens.parent.name for tokens in FOLDER.glob("*/tokens.css"))


def active() -> Theme:
    """The theme of settings.THEME.

    Raises ImproperlyConfigured, naming the choices, when there is none of that name.
    """
    if settings.THEME not in available():
        raise ImproperlyConfigured(
            f"Het thema {settings.THEME!r} (omgevingsvariabele THEME) bestaat niet. "
            f"Kies uit: {', '.join(available())}. "
            "Een thema is een map themes/<naam>/ met daarin tokens.css."
        )
    return Theme(settings.THEME)
