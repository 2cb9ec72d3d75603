"""Knows the page of the docs that shows the figures, and writes them into it."""

from pathlib import Path

from tests.bench.processes import ROOT

DOCUMENT = ROOT / "docs" / "prestaties.md"
PICTURE = ROOT / "docs" / "prestaties.svg"
_BEGIN, _END = "<!-- cijfers -->", "<!-- einde cijfers -->"


def write_into(document: Path, tables: str) -> None:
    """Put the tables in the place that the document keeps for them, instead of earlier ones."""
    before, rest = document.read_text(encoding="utf-8").split(_BEGIN)
    _, after = rest.split(_END)
    text = f"{before}{_BEGIN}\n\n{tables}\n{_END}{after}"
    document.write_text(text, encoding="utf-8")
