"""Knows how to write what hangs below a zaaktype: its statustypen, resultaattypen and so on."""

from dataclasses import dataclass

from zgw.demo.store import JSON, Store
from zgw.demo.versies import Versie
from zgw.demo.zaaktypen import ZaaktypeSpec

_SELECTIELIJST = "https://selectielijst.openzaak.nl/api/v1"
_OMSCHRIJVING_URL = "resultaattypeomschrijvingen/fb65d251-1518-4185-865f-b8bdcfad07b1"
_KLASSE_URL = "resultaten/a9040c8f-1a32-4c14-a69c-35f08d64f8af"
_ANDERE_ROLLEN = (
    ("Behandelaar", "behandelaar"),
    ("Belanghebbende", "belanghebbende"),
    ("Gemachtigde", "mede_initiator"),
)
_NO_PERIOD = {
    "beginGeldigheid": None,
    "eindeGeldigheid": None,
    "beginObject": None,
    "eindeObject": None,
}
_BRONDATUM: JSON = {
    "afleidingswijze": "afgehandeld",
    "datumkenmerk": "",
    "einddatumBekend": False,
    "objecttype": "",
    "registratie": "",
    "procestermijn": None,
}


@dataclass(frozen=True)
class Ouder:
    """The zaaktype in one version, to which the types belong."""

    spec: ZaaktypeSpec
    versie: Versie
    zaaktype_url: str
    catalogus_url: str

    def add(self, store: Store, kind: str, name: str, fields: JSON) -> str:
        """Keep a type of this zaaktype and return its URL."""
        uuid = store.uuid(f"{kind}/{self.spec.identificatie}/{self.versie.nummer}/{name}")
        plural = {"eigenschap": "eigenschappen"}.get(kind, f"{kind}n")
        return str(store.add(f"catalogi/{plural}", uuid, fields)["url"])

    def shared(self) -> JSON:
        """Return the fields that all types below a zaaktype have."""
        return {
            "zaaktype": self.zaaktype_url,
            "zaaktypeIdentificatie": self.spec.identificatie,
            "catalogus": self.catalogus_url,
        }


def add_statustypen(store: Store, ouder: Ouder) -> list[str]:
    """Add the statustypen; those of a klacht were once numbered in tens."""
    stappen = ouder.spec.stappen
    step = 10 if ouder.spec.identificatie == "KLACHT" and ouder.versie.nummer == 1 else 1
    return [
        ouder.add(
            store,
            "statustype",
            stap.omschrijving,
            {
                "omschrijving": stap.omschrijving,
                "omschrijvingGeneriek": "",
                "statustekst": stap.statustekst,
                "volgnummer": place * step,
                "isEindstatus": place == len(stappen),
                "informeren": bool(stap.statustekst.strip(".")),
                "doorlooptijd": None,
                "toelichting": stap.toelichting,
                "checklistitemStatustype": [],
                "eigenschappen": [],
                "zaakobjecttypen": [],
                **ouder.shared(),
                **_NO_PERIOD,
            },
        )
        for place, stap in enumerate(stappen, start=1)
    ]


def add_resultaattypen(store: Store, ouder: Ouder) -> list[str]:
    """Add the resultaattypen, with how long a zaak is kept."""
    return [
        ouder.add(store, "resultaattype", name, _resultaattype(name, ouder))
        for name in ouder.spec.resultaten
    ]


def _resultaattype(omschrijving: str, ouder: Ouder) -> JSON:
    return {
        "omschrijving": omschrijving,
        "resultaattypeomschrijving": f"{_SELECTIELIJST}/{_OMSCHRIJVING_URL}",
        "omschrijvingGeneriek": "Afgehandeld",
        "selectielijstklasse": f"{_SELECTIELIJST}/{_KLASSE_URL}",
        "toelichting": "",
        "archiefnominatie": "vernietigen",
        "archiefactietermijn": ouder.spec.bewaartermijn,
        "brondatumArchiefprocedure": dict(_BRONDATUM),
        "procesobjectaard": "",
        "indicatieSpecifiek": None,
        "procestermijn": None,
        "besluittypen": [],
        "besluittypeOmschrijving": [],
        "informatieobjecttypen": [],
        "informatieobjecttypeOmschrijving": [],
        **ouder.shared(),
        **_NO_PERIOD,
    }


def add_roltypen(store: Store, ouder: Ouder) -> list[str]:
    """Add the roltypen; the initiator's has a name of its own."""
    return [
        ouder.add(
            store,
            "roltype",
            generiek,
            {
                "omschrijving": omschrijving,
                "omschrijvingGeneriek": generiek,
                **ouder.shared(),
                **_NO_PERIOD,
            },
        )
        for omschrijving, generiek in ((ouder.spec.initiator, "initiator"), *_ANDERE_ROLLEN)
    ]


def add_eigenschap(store: Store, ouder: Ouder) -> str:
    """Add the one eigenschap of the zaaktype."""
    fields = {
        "naam": ouder.spec.eigenschap,
        "definitie": ouder.spec.eigenschap.capitalize(),
        "specificatie": {
            "groep": "",
            "formaat": "tekst",
            "lengte": "100",
            "kardinaliteit": "1",
            "waardenverzameling": [],
        },
        "toelichting": "",
        "statustype": None,
        **ouder.shared(),
        **_NO_PERIOD,
    }
    return ouder.add(store, "eigenschap", "", fields)
