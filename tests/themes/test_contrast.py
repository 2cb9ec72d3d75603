"""Every pair of colours that the portal puts together is readable (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from themes import theme

TEXT, CONTROL = 4.5, 3.0
BACKGROUNDS = (
    "default-bg-document",
    "default-bg-subtle",
    "accent-1-bg-subtle",
    "accent-1-bg-default",
)
PAIRS = [
    # Text and links on each light background of the portal.
    *(
        (text, bg, TEXT)
        for bg in BACKGROUNDS
        for text in (
            "default-color-document",
            "default-color-default",
            "default-color-subtle",
            "accent-1-color-default",
            "accent-1-color-hover",
            "action-2-color-default",
            "action-2-color-hover",
        )
    ),
    ("action-2-color-default", "default-bg-default", TEXT),
    ("default-color-default", "default-bg-default", TEXT),
    ("default-color-document", "accent-2-bg-subtle", TEXT),
    ("action-2-color-default", "accent-2-bg-subtle", TEXT),
    ("accent-2-color-default", "default-bg-document", TEXT),
    ("accent-2-color-default", "accent-2-bg-subtle", TEXT),
    ("accent-2-color-default", "accent-2-bg-default", TEXT),
    ("accent-2-color-document", "accent-2-bg-default", TEXT),
    # Buttons, marks and the footer.
    *(
        ("accent-1-inverse-color-default", f"accent-1-inverse-bg-{state}", TEXT)
        for state in ("document", "default", "hover", "active")
    ),
    ("accent-1-inverse-color-default", "action-1-inverse-bg-default", TEXT),
    # Borders and signs that tell something.
    ("accent-1-border-default", "default-bg-document", CONTROL),
    ("accent-1-border-default", "accent-1-bg-default", CONTROL),
    ("accent-1-border-active", "accent-1-bg-default", CONTROL),
    ("accent-1-color-subtle", "accent-1-bg-default", CONTROL),
    ("accent-2-border-default", "default-bg-document", CONTROL),
    ("accent-2-border-default", "accent-2-bg-subtle", CONTROL),
    ("default-border-default", "default-bg-document", CONTROL),
    ("default-border-hover", "default-bg-document", CONTROL),
    ("action-2-border-default", "default-bg-document", CONTROL),
]


def colours(slug: str) -> dict[str, str]:
    css = (theme.FOLDER / slug / "tokens.css").read_text()
    return dict(re.findall(r"--basis-color-([a-z0-9-]+): (#[0-9a-f]{6});", css))


def luminance(colour: str) -> float:
    def linear(part: str) -> float:
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("slug", theme.available())
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_a_theme_has_contrast(slug: str, front: str, back: str, least: float) -> None:
    palette = colours(slug)

    measured = contrast(palette[front], palette[back])

    assert measured >= least, f"{front} on {back}: {measured:.2f}"
