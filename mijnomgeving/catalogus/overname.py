"""Brings the catalogues of the registers into the CMS, and tells how that went."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from home import catalogus
from home.catalogus import Bron, GevondenType, Telling
from mijnomgeving.weergave.ontbrekend import bronnen
from zgw import service
from zgw.errors import Geweigerd, Onbereikbaar, TeLaat, ZGWError
from zgw.resources import Cataloguslezing, Gelezen


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What was taken over; `ontbreekt` names the registers that did not tell all."""

    telling: Telling
    ontbreekt: str

    def __str__(self) -> str:
        """In one sentence."""
        telling = self.telling
        zin = _(
            "%(nieuw)d nieuw, %(gewijzigd)d gewijzigd, %(verdwenen)d verdwenen, %(gelijk)d gelijk."
        ) % {
            "nieuw": telling.nieuw,
            "gewijzigd": telling.gewijzigd,
            "verdwenen": telling.verdwenen,
            "gelijk": telling.gelijk,
        }
        if not telling.onbruikbaar:
            return zin
        zonder = _("Overgeslagen, want zonder bruikbare naam: %d.") % telling.onbruikbaar
        return f"{zin} {zonder}"


def haal_op() -> Uitslag:
    """Asks all register sets and takes over what they tell. Raises GeenRegisters."""
    gelezen = service.lees_catalogi()
    telling = catalogus.neem_over([_bron(een) for een in gelezen])
    return Uitslag(telling, bronnen(fout for een in gelezen for fout in een.ontbreekt))


def _bron(lezing: Cataloguslezing) -> Bron:
    return Bron(
        slug=lezing.slug,
        naam=lezing.naam,
        typen=tuple(_type(een) for een in lezing.typen),
        heel=frozenset(soort.value for soort in lezing.heel),
        fout=", ".join(dict.fromkeys(_reden(fout) for fout in lezing.ontbreekt)),
    )


def _reden(fout: ZGWError) -> str:
    """Why, in the words of an editor."""
    if isinstance(fout, Onbereikbaar | TeLaat):
        return _("gaf geen antwoord")
    if isinstance(fout, Geweigerd):
        return _("weigerde het portaal")
    return _("gaf een antwoord dat niet te lezen is")


def _type(een: Gelezen) -> GevondenType:
    return GevondenType(
        soort=een.soort.value,
        domein=een.domein,
        zaaktype=een.zaaktype,
        omschrijving=een.omschrijving,
        tekst=een.tekst,
        volgnummer=een.volgnummer,
        doorlooptijd=een.doorlooptijd.iso if een.doorlooptijd else "",
        einde=een.is_einde,
        intern=een.is_intern,
        huidig=een.is_huidig,
        versies=een.versies,
        zaaktypen=een.zaaktypen,
    )
