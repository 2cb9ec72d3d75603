"""What a template needs to wear the configured theme."""

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static

from themes.theme import active

register = template.Library()


@register.simple_tag
def theme_class() -> str:
    """The class for <html>, such as `voorbeeldstad-theme`."""
    return active().css_class


@register.simple_tag
def theme_stylesheet() -> str:
    """The URL of the stylesheet with the theme's tokens."""
    return static(active().stylesheet)


@register.simple_tag
def theme_logo() -> str:
    """The theme's logo as inline SVG; decorative, because the name stands beside it."""
    return render_to_string(active().logo)
