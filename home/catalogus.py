"""Door: takes over what the catalogues hold, and touches nothing that an editor wrote."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from home.models import CatalogusBron, CatalogusType
from home.overname import Overname, Telling

__all__ = ["Bron", "GevondenType", "Telling", "bronnen", "markeer_gezien", "neem_over"]


@dataclass(frozen=True, slots=True)
class GevondenType:
    """A type in the words of one register set; `soort` is one of CatalogusType.Soort.

    `zaaktype` is the identificatie of the zaaktype that it is or belongs to, "" for a besluittype
    or informatieobjecttype; `zaaktypen` are those of a besluittype. `doorlooptijd` is ISO 8601.
    """

    soort: str
    domein: str
    zaaktype: str
    omschrijving: str
    tekst: str = ""
    volgnummer: int = 0
    doorlooptijd: str = ""
    einde: bool = False
    intern: bool = False
    huidig: bool = True
    versies: int = 1
    zaaktypen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bron:
    """What one register set answered. Of a kind that is not in `heel`, types may be missing."""

    slug: str
    naam: str
    typen: tuple[GevondenType, ...]
    heel: frozenset[str] = frozenset(CatalogusType.Soort.values)
    fout: str = ""

    @property
    def is_heel(self) -> bool:
        """Whether nothing can be missing."""
        return self.heel.issuperset(CatalogusType.Soort.values)


@transaction.atomic
def neem_over(gevraagd: Sequence[Bron]) -> Telling:
    """Brings the rows in step with all register sets that there are; all of it or nothing.

    A type vanishes when every set that had it answered without it, or is no longer there. What a
    set may have and did not tell stays as it was.
    """
    nu = timezone.now()
    telling = Overname(gevraagd, nu).voer_uit()
    for bron in gevraagd:
        velden = {
            "naam": bron.naam,
            "gevraagd": nu,
            "fout": bron.fout,
            **({"geheel": nu, "aantal": len(bron.typen)} if bron.is_heel else {}),
        }
        CatalogusBron.objects.update_or_create(slug=bron.slug, defaults=velden)
    CatalogusBron.objects.exclude(slug__in=[bron.slug for bron in gevraagd]).delete()
    return telling


def bronnen() -> Sequence[CatalogusBron]:
    """The register sets as they were asked last. One query."""
    return list(CatalogusBron.objects.all())


def markeer_gezien(nummers: Iterable[int] | None = None) -> int:
    """Clears the marks of these rows, or of all; how many there were."""
    gemerkt = CatalogusType.objects.exclude(merk=CatalogusType.Merk.GEEN)
    if nummers is not None:
        gemerkt = gemerkt.filter(pk__in=list(nummers))
    return gemerkt.update(merk=CatalogusType.Merk.GEEN)
