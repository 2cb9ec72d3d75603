"""Knows the pages that are measured, and the least that each needs of the registers."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.floor import Rounds, dossier_rounds, list_rounds
from tests.bench.registers import DATASET, Register
from zgw.demo import bekend
from zgw.demo.zaken import druk

LIJST = "Lijst, 20 zaken"
LANGE_LIJST = "Lijst, 1.000 zaken"
DOSSIER = "Dossier, 5 documenten"
OVERZICHT = "Overzicht"


@dataclass(frozen=True)
class Page:
    """A page as one citizen sees it; `rounds` is its floor."""

    name: str
    bsn: str
    path: str
    rounds: Rounds


def pages(sets: Sequence[Register], bsn: str) -> list[Page]:
    """Return the pages of a citizen, with the list of the one who has a thousand zaken."""
    veelvrager = druk.VEELVRAGER
    return [
        Page(LIJST, bsn, "/mijn/zaken/", list_rounds(sets, bsn)),
        Page(LANGE_LIJST, veelvrager, "/mijn/zaken/", list_rounds(sets, veelvrager)),
        Page(
            DOSSIER,
            bsn,
            dossier_path(sets[0], druk.nummer(bsn, 0)),
            dossier_rounds(sets[0], druk.nummer(bsn, 0)),
        ),
        Page(OVERZICHT, bsn, "/mijn/", list_rounds(sets, bsn)),
    ]


def dossier_path(register: Register, nummer: str) -> str:
    """Return the path of the page of a zaak."""
    return f"/mijn/zaken/{register.slug}/{bekend.uuid_of('zaak', nummer, dataset=DATASET)}/"


def document_path(register: Register, nummer: str) -> str:
    """Return the path of the first document of a zaak."""
    uuid = bekend.uuid_of("document", f"{nummer}/0", dataset=DATASET)
    return f"{dossier_path(register, nummer)}documenten/{uuid}/"
