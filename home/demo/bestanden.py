"""Reads the YAML of the demo into what the models take."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

MAP = Path(__file__).parent

type Blokken = list[dict[str, object]]
type Waarde = str | int | bool | Blokken | None
type Velden = dict[str, Waarde]


@dataclass(frozen=True)
class ZaaktypeInhoud:
    """One file of zaaktypen/: the fields for the zaaktype, and per omschrijving those within it."""

    domein: str
    identificatie: str
    thema: str | None  # Slug of the thema.
    velden: Velden
    statustypen: dict[str, Velden]
    resultaattypen: dict[str, Velden]


def lees_lijst(naam: str) -> list[Velden]:
    """A file that holds a list of rows."""
    rijen: list[Velden] = yaml.safe_load((MAP / naam).read_text(encoding="utf-8"))
    return rijen


def lees_zaaktypen() -> Iterator[ZaaktypeInhoud]:
    """All files of zaaktypen/, by name."""
    for pad in sorted((MAP / "zaaktypen").glob("*.yaml")):
        bron = yaml.safe_load(pad.read_text(encoding="utf-8"))
        statustypen = bron.pop("statustypen")
        for velden in statustypen.values():
            velden["volgende"] = "\n".join(velden.get("volgende", []))
        yield ZaaktypeInhoud(
            domein=bron.pop("domein"),
            identificatie=bron.pop("identificatie"),
            thema=bron.pop("thema", None),
            statustypen=statustypen,
            resultaattypen=bron.pop("resultaattypen"),
            velden=bron,
        )
