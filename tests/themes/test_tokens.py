"""A theme is basis tokens and nothing else."""

import re

import pytest

from themes import theme

# The names of the contract, and values that cannot leave their declaration or fetch anything.
NAME = re.compile(r"--basis-[a-z0-9-]+")
VALUE = re.compile(
    r"#[0-9a-f]{6}|transparent|\d+(\.\d+)?(rem|px|em|%)?|[a-z]+(-[a-z]+)*"
    r"|(\"[A-Za-z0-9 ]+\"|[A-Za-z-]+)(, (\"[A-Za-z0-9 ]+\"|[A-Za-z-]+))*|var\(--basis-[a-z0-9-]+\)"
)


@pytest.mark.parametrize("slug", theme.available())
def test_a_theme_sets_basis_tokens_only(slug: str) -> None:
    css = (theme.FOLDER / slug / "tokens.css").read_text()
    rule = re.fullmatch(r"\s*(?:/\*[^*]*\*/\s*)?\.([a-z0-9-]+) \{\n(.*)\}\s*", css, flags=re.DOTALL)
    assert rule, "one class, and perhaps one comment before it"

    assert rule[1] == theme.Theme(slug).css_class
    names = []
    for line in rule[2].splitlines():
        name, _, value = line.strip().removesuffix(";").partition(": ")
        names.append(name)
        assert NAME.fullmatch(name), line
        assert VALUE.fullmatch(value), line
    assert len(names) == len(set(names))
