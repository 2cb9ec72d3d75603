"""Made-up zaken, statussen and words of editors, for what the demo registers do not hold."""

from datetime import UTC, date, datetime
from uuid import UUID

from home.texts import StatustypeWoorden
from zgw.resources import (
    Duur,
    EnkelvoudigInformatieObject,
    Inhoud,
    Status,
    Statustype,
    Zaak,
    Zaaktype,
)

ZAAKTYPE = "https://register.example/zaaktypen/1"


def een_zaak(**fields: object) -> Zaak:
    """A zaak that began on 2 November 2026, with these fields."""
    zaak = Zaak.from_api(
        {
            "url": f"https://register.example/zaken/{UUID(int=1)}",
            "zaaktype": ZAAKTYPE,
            "identificatie": "ZAAK-1",
            "startdatum": "2026-11-02",
        }
    )
    for name, value in fields.items():
        object.__setattr__(zaak, name, value)
    return zaak


def een_zaaktype(servicenorm: Duur | None = None, doorlooptijd: Duur | None = None) -> Zaaktype:
    """A zaaktype called KLACHT."""
    return Zaaktype(
        url=ZAAKTYPE,
        catalogus_url="",
        identificatie="KLACHT",
        omschrijving="Klacht behandelen",
        onderwerp="",
        indicatie_intern_of_extern="extern",
        vertrouwelijkheidaanduiding="openbaar",
        doorlooptijd=doorlooptijd,
        servicenorm=servicenorm,
    )


def een_statustype(
    naam: str, volgnummer: int = 0, *, tekst: str = "", duur: Duur | None = None
) -> Statustype:
    """A step with this name."""
    return Statustype(
        url=f"https://register.example/statustypen/{naam}",
        zaaktype_url=ZAAKTYPE,
        omschrijving=naam,
        statustekst=tekst,
        volgnummer=volgnummer,
        is_eindstatus=False,
        doorlooptijd=duur,
    )


def een_status(statustype: Statustype, dag: date | None, toelichting: str = "") -> Status:
    """A step that was reached on this day, at noon."""
    moment = datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC) if dag else None
    return Status("", "", statustype.url, moment, toelichting)


def woorden(
    *,
    label: str = "",
    nu: str = "",
    geweest: str = "",
    straks: str = "",
    werkdagen: int | None = None,
    termijn: str = "",
    doen: str = "",
    verborgen: bool = False,
    volgende: tuple[str, ...] = (),
    einde: bool = False,
    groep: str = "",
) -> StatustypeWoorden:
    """What an editor wrote about a step."""
    return StatustypeWoorden(
        label=label,
        groep=groep,
        uitleg_nu=nu,
        uitleg_geweest=geweest,
        uitleg_straks=straks,
        termijn_werkdagen=werkdagen,
        termijn_tekst=termijn,
        wat_moet_u_doen=doen,
        knop_tekst="",
        knop_url="",
        verborgen=verborgen,
        volgende=volgende,
        einde=einde,
    )


def een_inhoud(*, bestandsnaam: str, titel: str) -> Inhoud:
    """A PDF without bytes, with this name and title."""
    document = EnkelvoudigInformatieObject.from_api(
        {
            "url": f"https://register.example/documenten/{UUID(int=2)}",
            "bestandsnaam": bestandsnaam,
            "titel": titel,
            "formaat": "application/pdf",
        }
    )
    return Inhoud(document, iter(()), None, lambda: None)
