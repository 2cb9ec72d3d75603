"""Knows how to write who is concerned with a zaak as rollen of the Zaken API."""

from zgw.demo.recept import Betrokkene, RolRecept, ZaakRecept
from zgw.demo.store import JSON, Store
from zgw.demo.zaaktypen import ZAAKTYPEN

_DIGID = {
    "source": "digid",
    "levelOfAssurance": "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract",
}
_EHERKENNING = {
    "source": "eherkenning",
    "levelOfAssurance": "urn:etoegang:core:assurance-class:loa3",
    "actingSubject": "4B75A0EA107B3D36C82FD675B5B78CC2F181B22E33D85F2D4A5DA63452EE3018",
}
_NATUURLIJK_PERSOON: JSON = {
    "inpBsn": "",
    "anpIdentificatie": "",
    "inpA_nummer": "",
    "geslachtsnaam": "",
    "voorvoegselGeslachtsnaam": "",
    "voorletters": "",
    "voornamen": "",
    "geslachtsaanduiding": "",
    "geboortedatum": "",
    "verblijfsadres": None,
    "subVerblijfBuitenland": None,
}
_NIET_NATUURLIJK_PERSOON: JSON = {
    "innNnpId": "",
    "annIdentificatie": "",
    "kvkNummer": "",
    "vestigingsNummer": "",
    "statutaireNaam": "",
    "innRechtsvorm": "",
    "bezoekadres": "",
    "verblijfsadres": None,
    "subVerblijfBuitenland": None,
}
_VESTIGING: JSON = {
    "vestigingsNummer": "",
    "handelsnaam": [],
    "verblijfsadres": None,
    "subVerblijfBuitenland": None,
    "kvkNummer": "",
}
_EMPTY = {
    "natuurlijk_persoon": _NATUURLIJK_PERSOON,
    "niet_natuurlijk_persoon": _NIET_NATUURLIJK_PERSOON,
    "vestiging": _VESTIGING,
}
_NO_CONTACT = {"emailadres": "", "functie": "", "telefoonnummer": "", "naam": ""}
_MEDEWERKERS = (
    ("mw001", "Bakker", "A.", ""),
    ("mw002", "Dijk", "R.", "van"),
    ("mw003", "Özdemir", "F.", ""),
    ("mw004", "Hoekstra", "J.M.", ""),
)


def add_rollen(store: Store, zaak: JSON, recept: ZaakRecept) -> None:
    """Add the initiator, the others in the recipe and the behandelaar to a zaak."""
    initiator = RolRecept(betrokkene=recept.initiator, soort="initiator")
    for rol in (initiator, *recept.rollen):
        _add_rol(
            store,
            zaak,
            rol.soort,
            {
                "betrokkeneType": rol.betrokkene.soort,
                "indicatieMachtiging": rol.machtiging,
                "roltoelichting": rol.toelichting,
                "betrokkeneIdentificatie": _identification(rol.betrokkene),
                "authenticatieContext": _authentication(rol),
            },
        )
    if recept.behandelaar != "geen":
        _add_rol(store, zaak, "behandelaar", _behandelaar(recept))


def _identification(betrokkene: Betrokkene) -> JSON:
    known: JSON = dict(betrokkene.identificatie)
    if "handelsnaam" in known:
        known["handelsnaam"] = [known["handelsnaam"]]
    return {**_EMPTY[betrokkene.soort], **known}


def _authentication(rol: RolRecept) -> JSON | None:
    if rol.soort != "initiator":
        return None
    return dict(_DIGID if rol.betrokkene.soort == "natuurlijk_persoon" else _EHERKENNING)


def _behandelaar(recept: ZaakRecept) -> JSON:
    spec = next(spec for spec in ZAAKTYPEN if spec.identificatie == recept.zaaktype)
    if recept.behandelaar == "team":
        return {
            "betrokkeneType": "organisatorische_eenheid",
            "betrokkeneIdentificatie": {
                "identificatie": spec.team.lower().replace(" ", "-"),
                "naam": spec.team,
                "isGehuisvestIn": "",
            },
        }
    number, achternaam, voorletters, voorvoegsel = _MEDEWERKERS[
        sum(recept.nummer.encode()) % len(_MEDEWERKERS)
    ]
    return {
        "betrokkeneType": "medewerker",
        "betrokkeneIdentificatie": {
            "identificatie": number,
            "achternaam": achternaam,
            "voorletters": voorletters,
            "voorvoegselAchternaam": voorvoegsel,
        },
    }


def _add_rol(store: Store, zaak: JSON, generiek: str, fields: JSON) -> None:
    roltype = store.require_one(
        "catalogi/roltypen", zaaktype=zaak["zaaktype"], omschrijvingGeneriek=generiek
    )
    uuid = store.uuid(f"rol/{zaak['identificatie']}/{len(zaak['rollen'])}")
    rol = store.add(
        "zaken/rollen",
        uuid,
        {
            "uuid": str(uuid),
            "zaak": zaak["url"],
            "betrokkene": "",
            "betrokkeneType": fields["betrokkeneType"],
            "afwijkendeNaamBetrokkene": "",
            "roltype": roltype["url"],
            "omschrijving": roltype["omschrijving"],
            "omschrijvingGeneriek": generiek,
            "roltoelichting": fields.get("roltoelichting") or roltype["omschrijving"],
            "registratiedatum": zaak["laatstGemuteerd"],
            "indicatieMachtiging": fields.get("indicatieMachtiging", ""),
            "contactpersoonRol": dict(_NO_CONTACT),
            "statussen": [],
            "beginGeldigheid": None,
            "eindeGeldigheid": None,
            "betrokkeneIdentificatie": fields["betrokkeneIdentificatie"],
            **{name: fields[name] for name in ("authenticatieContext",) if name in fields},
        },
    )
    zaak["rollen"].append(rol["url"])
