"""What holds for every template: strict CSP, nothing unescaped, every word translatable."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "site/templates").rglob("*.html")) + sorted(
    (ROOT / "site/templates").rglob("*.svg")
)
TRANSLATED = re.compile(r"\{% blocktranslate.*?endblocktranslate %\}", flags=re.DOTALL)
COMMENT = re.compile(r"\{% comment %\}.*?\{% endcomment %\}|\{#.*?#\}|<!--.*?-->", flags=re.DOTALL)
CLASSES = re.compile(r"\{% block grid_class %\}.*?\{% endblock %\}")
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", flags=re.DOTALL)


def names(path: Path) -> str:
    return str(path.relative_to(ROOT / "site/templates"))


@pytest.mark.parametrize("path", TEMPLATES, ids=names)
def test_a_template_keeps_to_the_strict_policy(path: Path) -> None:
    source = COMMENT.sub("", path.read_text())

    assert not re.search(r"\sstyle=|<style|\son(?!derdeel)[a-z]+=|javascript:", source)
    assert not re.search(r"\|\s*safe\b|autoescape off|mark_safe|safeseq", source)
    assert not re.search(r"(src|href)=\"(https?:)?//", source)


@pytest.mark.parametrize("path", TEMPLATES, ids=names)
def test_every_word_can_be_translated(path: Path) -> None:
    source = CLASSES.sub("", COMMENT.sub("", path.read_text()))

    # Twice, because a tag may stand within a tag.
    words = TAG.sub(" ", TAG.sub(" ", TRANSLATED.sub(" ", source.replace("\n", " "))))
    attributes = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"{]+)"', source)

    assert re.findall(r"[A-Za-zÀ-ÿ]{3,}", words.replace("<!doctype html", "")) == []
    assert attributes == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "site/templates/components").glob("*.html")), ids=names
)
def test_a_partial_opens_with_its_parameters(path: Path) -> None:
    first, _, rest = path.read_text().partition("{% endcomment %}")

    assert first.startswith("{% comment %} ")
    assert rest
