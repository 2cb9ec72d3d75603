"""What the lists of zaken, documents and besluiten show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from home import texts
from home.texts import Soort
from mijnomgeving.weergave import besluiten, documenten, zaken
from mijnomgeving.weergave.paginering import bladeren
from zgw.resources import Deel, Pagina, ZaakMetBesluiten, ZaakMetDocumenten, Zaakregel

TABEL_VANAF = 10  # Fewer zaken are cards.


@dataclass(frozen=True, slots=True)
class Groep[T]:
    """A zaak with its documents or besluiten."""

    titel: str
    url: str
    nummer: str
    deel: Deel[tuple[T, ...]]


def lijst_context(pagina: Pagina[Zaakregel], *, organisatie: str, vandaag: date) -> dict[str, Any]:
    """The context of a list of zaken."""
    regels = pagina.deel.inhoud
    return {
        **_blad(pagina),
        "zaken": pagina.deel,
        "kaarten": zaken.kaarten(regels, organisatie, vandaag),
        "als_tabel": len(regels) >= TABEL_VANAF or pagina.nummer > 1,
        "naam": _naam(regels),
    }


def documenten_context(pagina: Pagina[ZaakMetDocumenten]) -> dict[str, Any]:
    """The context of the list of documents, a group per zaak."""
    regels = tuple(one.regel for one in pagina.deel.inhoud)
    teksten = texts.load({zaken.sleutel_van(one) for one in regels}, soorten={Soort.ZAAKTYPE})
    groepen = []
    for one in pagina.deel.inhoud:
        regel = one.regel
        rows = documenten.documenten(
            one.documenten.inhoud,
            register=regel.register,
            zaak=regel.zaak.uuid,
            rol=regel.rol,
        )
        deel = Deel(tuple(rows), one.documenten.ontbreekt)
        groepen.append(_groep(regel, teksten, deel))
    return {**_blad(pagina), "groepen": groepen, "deel": pagina.deel, "naam": _naam(regels)}


def besluiten_context(
    pagina: Pagina[ZaakMetBesluiten], *, bezwaar: str, vandaag: date
) -> dict[str, Any]:
    """The context of the list of besluiten, a group per zaak."""
    regels = tuple(one.regel for one in pagina.deel.inhoud)
    soorten = {Soort.ZAAKTYPE, Soort.BESLUITTYPE}
    teksten = texts.load({zaken.sleutel_van(one) for one in regels}, soorten=soorten)
    groepen = []
    for one in pagina.deel.inhoud:
        blocks = tuple(
            besluiten.besluit(regel, besluiten.Kader(teksten, bezwaar, vandaag))
            for regel in one.besluiten.inhoud
        )
        groepen.append(_groep(one.regel, teksten, Deel(blocks, one.besluiten.ontbreekt)))
    return {**_blad(pagina), "groepen": groepen, "deel": pagina.deel, "naam": _naam(regels)}


def _groep[T](regel: Zaakregel, teksten: texts.Teksten, deel: Deel[tuple[T, ...]]) -> Groep[T]:
    key = zaken.sleutel_van(regel)
    soort = zaken.soort(regel.zaaktype, key, teksten)
    titel = zaken.titel(regel.zaak, soort, teksten.zaaktype(key))
    url, nummer = zaken.zaak_url(regel), regel.zaak.identificatie
    return Groep(titel, url, nummer, deel)


def _blad(pagina: Pagina[Any]) -> dict[str, Any]:
    ontbreekt = bool(pagina.deel.ontbreekt)
    return {
        "pagina": bladeren(pagina.nummer, pagina.laatste, ontbreekt=ontbreekt),
        "aantal": pagina.aantal,
    }


def _naam(regels: tuple[Zaakregel, ...]) -> str:
    return next((regel.rol.naam for regel in regels if regel.rol.naam), "")
