"""A besluit as a block: what was decided, what it means, until when one can object."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from home.texts import Teksten
from mijnomgeving.weergave.documenten import Document
from mijnomgeving.weergave.tekst import Tekst, eerste
from mijnomgeving.weergave.termijnen import eerste_werkdag
from zgw.resources import BesluitRegel


@dataclass(frozen=True, slots=True)
class Besluit:
    """A besluit, as the component besluit takes it. `documenten_missen`: could not be asked for."""

    titel: str
    nummer: str
    datum: date | None
    ingang: date | None
    einde: date | None
    betekenis: Tekst | None
    toelichting: str
    bezwaar_tot: date | None
    bezwaar_verlopen: bool
    bezwaar: Tekst | None
    documenten: tuple[Document, ...]
    documenten_missen: bool


@dataclass(frozen=True, slots=True)
class Kader:
    """What every besluit is told by; `bezwaar` is the editor's text on how to object in general."""

    teksten: Teksten
    bezwaar: str
    vandaag: date


def besluit(regel: BesluitRegel, kader: Kader, documenten: tuple[Document, ...] = ()) -> Besluit:
    """The block of a besluit."""
    one, kind = regel.besluit, regel.besluittype
    domein = regel.catalogus.domein if regel.catalogus else ""
    woorden = kader.teksten.besluittype(domein, kind.omschrijving) if kind else None
    tot = bezwaar_tot(regel)
    return Besluit(
        titel=(woorden.label if woorden else "")
        or (kind.omschrijving if kind else "")
        or _("Besluit"),
        nummer=one.identificatie,
        datum=one.datum,
        ingang=one.ingangsdatum,
        einde=one.vervaldatum,
        betekenis=eerste(woorden.betekenis if woorden else ""),
        toelichting=one.toelichting,
        bezwaar_tot=tot,
        bezwaar_verlopen=tot is not None and tot < kader.vandaag,
        bezwaar=eerste((woorden.bezwaar if woorden else "") or kader.bezwaar) if tot else None,
        documenten=documenten,
        documenten_missen=bool(regel.documenten.ontbreekt),
    )


def bezwaar_tot(regel: BesluitRegel) -> date | None:
    """The last day to object: as the register says, else the term of its type after it was sent.

    The term runs from the day after the besluit was made known (Awb 6:8), so that `sent + term` is
    its last day, or the first working day after it. None when nothing tells.
    """
    one, kind = regel.besluit, regel.besluittype
    if one.uiterlijke_reactiedatum:
        return one.uiterlijke_reactiedatum
    bekend = one.verzenddatum or one.publicatiedatum
    if not bekend or not kind or not kind.reactietermijn:
        return None
    return eerste_werkdag(kind.reactietermijn.na(bekend))
