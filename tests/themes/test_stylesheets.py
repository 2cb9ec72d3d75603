"""The CSS that `npm run build` makes, and its sources."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "site/static/css"
LAYOUT = (ROOT / "site/css/portal.css").read_text()
TEMPLATES = [
    path
    for room in ("site/templates", "themes/templates")
    for path in (ROOT / room).rglob("*")
    if path.suffix in (".html", ".svg")
]


def test_the_portal_asks_nothing_of_others() -> None:
    css = (BUILT / "portal.css").read_text()

    urls = re.findall(r"url\(([^)]*)\)", css)

    assert urls
    assert all(url.startswith(('"../fonts/', "data:")) for url in urls)
    assert "@import" not in css
    assert "sourceMappingURL" not in css
    assert all((BUILT / url.strip('"')).is_file() for url in urls if "fonts" in url)


def test_every_token_that_a_basis_token_refers_to_is_there() -> None:
    css = (BUILT / "portal.css").read_text()
    layers = "".join(re.findall(r"@layer nlds-bridge\{:root\{([^}]*)\}\}", css))

    set_here = set(re.findall(r"(--[\w-]+):", layers))
    asked = set(re.findall(r"var\((--(?:basis|voorbeeld)[\w-]+)", css))

    assert asked
    assert asked <= set_here


def test_the_stylesheets_are_light() -> None:
    assert (BUILT / "portal.css").stat().st_size < 170_000
    assert (BUILT / "theme-voorbeeldstad.css").stat().st_size < 6_000


def test_own_layout_has_no_ids_important_or_colours() -> None:
    assert "!important" not in LAYOUT
    assert not re.findall(r"#[0-9a-f]{3,8}\b", LAYOUT)
    assert not re.findall(r"(?m)^\s*#[\w-]+", LAYOUT)


def test_every_own_class_in_a_template_has_a_rule() -> None:
    known = set(re.findall(r"\.(mg-[\w-]+)", LAYOUT))

    used: dict[str, str] = {}
    for path in TEMPLATES:
        for classes in re.findall(r'(?:class|klasse)="([^"]*)"', path.read_text()):
            # A name that a variable completes, such as mg-badge--{{ soort }}, is left out.
            for name in re.findall(r"(?<![\w-])mg-[\w-]+(?![\w-]|\{\{)", classes):
                used[name] = path.name

    assert {name: where for name, where in used.items() if name not in known} == {}
