"""A zaak that was made up, whole enough for its page: nobody's, and in no register."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone

from home.proeftekst import Proeftekst
from mijnomgeving.voorbeeld.verloop import Verloop
from zgw.resources import (
    Afloop,
    Besluit,
    BesluitRegel,
    Besluittype,
    Catalogus,
    Deel,
    DocumentRegel,
    EnkelvoudigInformatieObject,
    Informatieobjecttype,
    Resultaat,
    Resultaattype,
    Rol,
    Status,
    Statushistorie,
    Statustype,
    Straks,
    Zaak,
    Zaakdossier,
    Zaaktype,
)

_URL = "https://voorbeeld.invalid/"
_UUID = UUID(int=0)
_STAP = timedelta(days=7)


def dossier(proef: Proeftekst, verloop: Verloop, vandaag: date) -> Zaakdossier:
    """The zaak as far as `verloop` says, with a step in each of the last weeks."""
    zaak = _zaak(proef, verloop, vandaag)
    besluiten = (_besluit(proef, vandaag),) if verloop.is_afgerond else ()
    return Zaakdossier(
        register="voorbeeld",
        registernaam="Voorbeeld",
        zaak=zaak,
        zaaktype=_zaaktype(proef),
        catalogus=Catalogus(_URL, proef.key.domein, ""),
        rol=Rol.from_api({}),
        rollen=(),
        statushistorie=_er_is(_historie(proef, verloop, vandaag)),
        afloop=_er_is(_afloop(proef) if verloop.is_afgerond else None),
        documenten=_er_is((_document(vandaag),)),
        besluiten=_er_is(besluiten),
        gerelateerd=_er_is(()),
    )


def _er_is[T](inhoud: T) -> Straks[Deel[T]]:
    """A part that has come in already."""
    return Straks(lambda: Deel(inhoud))


def _zaak(proef: Proeftekst, verloop: Verloop, vandaag: date) -> Zaak:
    return Zaak.from_api(
        {
            "url": f"{_URL}zaken/{_UUID}",
            "identificatie": "VOORBEELD-1",
            "omschrijving": "Voorbeeld van een zaak",
            "verantwoordelijkeOrganisatie": proef.organisatie,
            "startdatum": str(vandaag - _STAP * len(verloop.bereikt)),
            "einddatum": str(vandaag) if verloop.is_afgerond else None,
            "einddatumGepland": str(vandaag + _STAP * 4),
            "uiterlijkeEinddatumAfdoening": str(vandaag + _STAP * 6),
        }
    )


def _zaaktype(proef: Proeftekst) -> Zaaktype:
    naam = proef.key.identificatie
    return Zaaktype.from_api({"url": _URL, "identificatie": naam, "omschrijving": naam})


def _historie(proef: Proeftekst, verloop: Verloop, vandaag: date) -> Statushistorie:
    statustypen = tuple(
        Statustype.from_api(
            {"url": f"{_URL}statustypen/{plek}", "omschrijving": naam, "volgnummer": plek + 1}
        )
        for plek, naam in enumerate(proef.stappen)
    )
    geleden = reversed(range(len(verloop.bereikt)))
    statussen = tuple(
        Status("", "", statustypen[plek].url, _om_negen(vandaag - _STAP * weken), "")
        for plek, weken in zip(verloop.bereikt, geleden, strict=True)
    )
    return Statushistorie(statussen, statustypen)


def _om_negen(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time(9)))


def _afloop(proef: Proeftekst) -> Afloop:
    naam = proef.resultaat or "Afgehandeld"
    return Afloop(Resultaat("", "", _URL, ""), Resultaattype(_URL, naam, ""))


def _document(vandaag: date) -> DocumentRegel:
    document = EnkelvoudigInformatieObject.from_api(
        {
            "url": f"{_URL}documenten/{_UUID}",
            "titel": "Voorbeeld van een brief",
            "formaat": "application/pdf",
            "bestandsnaam": "voorbeeld.pdf",
            "bestandsomvang": 48_000,
            "inhoud": _URL,
            "creatiedatum": str(vandaag),
        }
    )
    return DocumentRegel(document, Informatieobjecttype(_URL, "", "Brief"))


def _besluit(proef: Proeftekst, vandaag: date) -> BesluitRegel:
    besluit = Besluit.from_api(
        {
            "url": f"{_URL}besluiten/{_UUID}",
            "identificatie": "VOORBEELD-B1",
            "datum": str(vandaag),
            "ingangsdatum": str(vandaag),
            "uiterlijkeReactiedatum": str(vandaag + _STAP * 6),
        }
    )
    soort = Besluittype(_URL, _URL, proef.besluit or "Besluit", None)
    return BesluitRegel(besluit, soort, Catalogus(_URL, proef.key.domein, ""), Deel(()))
