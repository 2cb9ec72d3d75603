"""Knows the fields of a zaak that follow from its recipe alone."""

from datetime import date

from zgw.demo.kalender import after
from zgw.demo.recept import ZaakRecept
from zgw.demo.store import JSON

_EMPTY_PROCESSOBJECT = {
    "datumkenmerk": "",
    "identificatie": "",
    "objecttype": "",
    "registratie": "",
}


def zaak_fields(recept: ZaakRecept, zaaktype: JSON, rsin: str, start: date) -> JSON:
    """Return what a new zaak consists of, in the order in which Open Zaak shows it."""
    return {
        "identificatie": recept.nummer,
        "bronorganisatie": rsin,
        "omschrijving": recept.omschrijving,
        "toelichting": recept.toelichting,
        "zaaktype": zaaktype["url"],
        "registratiedatum": start.isoformat(),
        "verantwoordelijkeOrganisatie": rsin,
        "startdatum": start.isoformat(),
        "einddatum": None,
        **_terms(recept, zaaktype, start),
        "publicatiedatum": None,
        "laatstGemuteerd": None,
        "laatstGeopend": None,
        "communicatiekanaal": "",
        "communicatiekanaalNaam": recept.kanaal,
        "productenOfDiensten": [],
        "vertrouwelijkheidaanduiding": recept.vertrouwelijkheid,
        "betalingsindicatie": "",
        "betalingsindicatieWeergave": "",
        "laatsteBetaaldatum": None,
        "zaakgeometrie": None,
        "verlenging": _verlenging(recept),
        "opschorting": _opschorting(recept),
        **_relations(),
        "kenmerken": [{"kenmerk": f"OF-{recept.nummer}", "bron": "Formulierenserver"}],
        **_archive(),
    }


def _terms(recept: ZaakRecept, zaaktype: JSON, start: date) -> JSON:
    planned = after(start, zaaktype["servicenorm"]) if zaaktype["servicenorm"] else None
    latest = after(start, zaaktype["doorlooptijd"])
    if recept.verlenging:
        latest = after(latest, recept.verlenging[1])
    has_planned = planned and recept.termijnen in ("beide", "gepland")
    has_latest = recept.termijnen in ("beide", "uiterlijk")
    return {
        "einddatumGepland": planned.isoformat() if planned and has_planned else None,
        "uiterlijkeEinddatumAfdoening": latest.isoformat() if has_latest else None,
    }


def _verlenging(recept: ZaakRecept) -> JSON | None:
    if recept.verlenging is None:
        return None
    reden, duur = recept.verlenging
    return {"reden": reden, "duur": duur}


def _opschorting(recept: ZaakRecept) -> JSON:
    return {
        "indicatie": bool(recept.opschorting),
        "eerdereOpschorting": recept.eerder_opgeschort or bool(recept.opschorting),
        "reden": recept.opschorting,
    }


def _relations() -> JSON:
    lists = (
        "deelzaken",
        "relevanteAndereZaken",
        "gerelateerdeZaken",
        "eigenschappen",
        "rollen",
    )
    return {
        "selectielijstklasse": "",
        "hoofdzaak": None,
        **{name: [] for name in lists},
        "status": None,
        "zaakinformatieobjecten": [],
        "zaakobjecten": [],
    }


def _archive() -> JSON:
    return {
        "archiefnominatie": None,
        "archiefstatus": "nog_te_archiveren",
        "archiefactiedatum": None,
        "resultaat": None,
        "opdrachtgevendeOrganisatie": "",
        "processobjectaard": "",
        "startdatumBewaartermijn": None,
        "processobject": dict(_EMPTY_PROCESSOBJECT),
    }
