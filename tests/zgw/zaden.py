"""Knows good answers to begin from: recorded ones, made up by OpenAPI files, or the demo's own."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from tests.zgw.lezers import DETAILS, LIJSTEN, ROOT, Read, base
from tests.zgw.openapi import OpenApi
from zgw.demo.datasets import fill
from zgw.demo.request import render

REFERENCE = Path(__file__).parents[3] / "shared" / "zgw"
MOST = 3  # Resources in a list: more of the same tell no more.
EXAMPLES = 12
TODAY = "2026-11-25"

# By kind: API, name of the schema, names of recorded answers.
KINDS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "zaken": (
        "zaken",
        "ExpandZaak",
        ("zaken-list-bsn", "zaken-list-bsn-expand-full", "zaak-detail", "zaak-detail-expand"),
    ),
    "statussen": ("zaken", "Status", ("statussen-by-zaak",)),
    "resultaten": ("zaken", "Resultaat", ("resultaten-by-zaak",)),
    "rollen": ("zaken", "Rol", ("rollen-by-zaak", "rollen-by-bsn")),
    "zaakinformatieobjecten": (
        "zaken",
        "ZaakInformatieObject",
        ("zaakinformatieobjecten-by-zaak",),
    ),
    "catalogussen": ("catalogi", "Catalogus", ()),
    "zaaktypen": ("catalogi", "ZaakType", ("zaaktypen-list", "zaaktype-detail")),
    "statustypen": ("catalogi", "StatusType", ("statustypen-by-zaaktype",)),
    "resultaattypen": ("catalogi", "ResultaatType", ("resultaattypen-by-zaaktype",)),
    "besluittypen": ("catalogi", "BesluitType", ("besluittypen-list",)),
    "informatieobjecttypen": ("catalogi", "InformatieObjectType", ("informatieobjecttypen-list",)),
    "enkelvoudiginformatieobjecten": (
        "documenten",
        "ExpandEnkelvoudigInformatieObject",
        ("eio-zoek-uuid-in", "eio-list", "eio-detail"),
    ),
    "besluiten": ("besluiten", "Besluit", ("besluiten-list", "besluiten-by-zaak")),
    "besluitinformatieobjecten": (
        "besluiten",
        "BesluitInformatieObject",
        ("besluitinformatieobjecten-by-besluit",),
    ),
}


@dataclass(frozen=True, slots=True)
class Zaad:
    """A good answer as JSON, of a kind, from a source; `how` reads it, asked for at `url`."""

    bron: str
    kind: str
    text: str
    url: str
    how: Read


type Source = Callable[[], Iterator[Zaad]]


def has_reference() -> bool:
    """Whether the OpenAPI files and the recorded answers are at hand."""
    return REFERENCE.is_dir()


def of_demo() -> Iterator[Zaad]:
    """From the demo registers."""

    store = fill("standaard", date.fromisoformat(TODAY))
    for kind, (api, _, _) in KINDS.items():
        resources = [json.loads(render(one, ROOT)) for one in store.all(f"{api}/{kind}")]
        yield from _both("demo", kind, resources[:: max(1, len(resources) // EXAMPLES)])


def recorded() -> Iterator[Zaad]:
    """From the answers that a register once gave."""
    for kind, (_, _, names) in KINDS.items():
        for name in names:
            body = json.loads((REFERENCE / "samples" / f"{name}.json").read_text())["body"]
            found = body.get("results", [body]) if isinstance(body, dict) else body
            yield from _both("opgenomen", kind, found[:MOST])


def made_up(seed: int) -> Iterator[Zaad]:
    """From what the OpenAPI files allow."""
    random = Random(seed)  # noqa: S311 - to be the same each time.
    for api in ("zaken", "catalogi", "documenten", "besluiten"):
        (path,) = (REFERENCE / "oas").glob(f"openzaak-*-{api}-api-*.yaml")
        document = OpenApi(path)
        for kind, (own, schema, _) in KINDS.items():
            if own == api:
                made = [document.example(schema, random) for _ in range(EXAMPLES)]
                for one in made:
                    one["url"] = f"{base(kind)}{UUID(int=random.getrandbits(128))}"
                yield from _both("openapi", kind, made)


def _both(bron: str, kind: str, resources: list[Any]) -> Iterator[Zaad]:
    """As a page of a list, as a bare array, and one by one, where one of our clients reads that."""
    if kind in LIJSTEN:
        few = resources[:MOST]
        page = {"count": len(few), "next": None, "previous": None, "results": few}
        asked = few[0].get("besluit", few[0]["url"])
        for data in (page, few):
            yield Zaad(bron, kind, json.dumps(data), asked, LIJSTEN[kind])
    if kind in DETAILS:
        for one in resources:
            yield Zaad(bron, kind, json.dumps(one), one["url"], DETAILS[kind])
