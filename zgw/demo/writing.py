"""Knows how a new status or resultaat comes in, with the rules of Open Zaak."""

from datetime import UTC, date, datetime

from zgw.demo.errors import Fout, InvalidParam, invalid
from zgw.demo.request import Answer, Request
from zgw.demo.statussen import add_resultaat, add_status, close, is_closing
from zgw.demo.store import JSON, Store
from zgw.demo.zaaktypen import AFGEBROKEN

_REQUIRED = "Dit veld is vereist."


def answer_new_status(store: Store, request: Request) -> Answer:
    """Answer a POST on statussen: the status becomes the current one; an end closes the zaak."""
    body = request.json()
    zaak = _linked(store, body, "zaak", "zaken/zaken")
    statustype = _linked(store, body, "statustype", "catalogi/statustypen")
    moment = _moment(body)
    if statustype["zaaktype"] != zaak["zaaktype"]:
        reason = "De referentie hoort niet bij het zaaktype van de zaak."
        raise _not_together("zaaktype-mismatch", reason)
    status = set_status(store, zaak, statustype, moment, str(body.get("statustoelichting", "")))
    return Answer(status=201, json=status, headers={"Location": status["url"]})


def answer_new_resultaat(store: Store, request: Request) -> Answer:
    """Answer a POST on resultaten; a zaak has at most one."""
    body = request.json()
    zaak = _linked(store, body, "zaak", "zaken/zaken")
    resultaattype = _linked(store, body, "resultaattype", "catalogi/resultaattypen")
    if zaak["resultaat"]:
        raise invalid("zaak", "unique", "Er bestaat al een resultaat met eenzelfde zaak.")
    if resultaattype["zaaktype"] != zaak["zaaktype"]:
        reason = "De referentie hoort niet bij het zaaktype van de zaak."
        raise _not_together("zaaktype-mismatch", reason)
    resultaat = add_resultaat(store, zaak, resultaattype, str(body.get("toelichting", "")))
    return Answer(status=201, json=resultaat, headers={"Location": resultaat["url"]})


def set_status(
    store: Store, zaak: JSON, statustype: JSON, moment: str, toelichting: str = ""
) -> JSON:
    """Set a status; an end needs a resultaat, anything else reopens a closed zaak."""
    if not is_closing(statustype):
        status = add_status(store, zaak, statustype, moment, toelichting)
        _reopen(zaak)
        return status
    if zaak["resultaat"] is None:
        reason = "De zaak heeft geen resultaat."
        raise _not_together("resultaat-does-not-exist", reason)
    status = add_status(store, zaak, statustype, moment, toelichting)
    close(store, zaak, date.fromisoformat(moment[:10]))
    return status


def now() -> str:
    """Return this moment as the API writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _reopen(zaak: JSON) -> None:
    for name in ("einddatum", "startdatumBewaartermijn", "archiefnominatie", "archiefactiedatum"):
        zaak[name] = None


def _linked(store: Store, body: JSON, name: str, kind: str) -> JSON:
    if not body.get(name):
        raise invalid(name, "required", _REQUIRED)
    resource = store.at(body[name]) if isinstance(body[name], str) else None
    if resource is None or f"/{kind.split('/')[1]}/" not in resource["url"]:
        raise invalid(name, "bad-url", "De opgegeven URL kon niet worden gevonden.")
    return resource


def _moment(body: JSON) -> str:
    if not body.get("datumStatusGezet"):
        raise invalid("datumStatusGezet", "required", _REQUIRED)
    try:
        moment = datetime.fromisoformat(str(body["datumStatusGezet"]))
    except ValueError as error:
        raise invalid(
            "datumStatusGezet", "invalid", "Datetime heeft een ongeldig formaat."
        ) from error
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _not_together(code: str, reason: str) -> Fout:
    return Fout(400, invalid_params=[InvalidParam("nonFieldErrors", code, reason)])


def advance(store: Store, identificatie: str) -> JSON:
    """Set the next status on the zaak with this number, with a resultaat where it ends."""
    zaak = store.find("zaken/zaken", identificatie=identificatie)
    if zaak is None:
        raise KeyError(identificatie)
    statustype = _next_statustype(store, zaak)
    if is_closing(statustype) and zaak["resultaat"] is None:
        resultaattypen = store.select("catalogi/resultaattypen", zaaktype=zaak["zaaktype"])
        add_resultaat(store, zaak, resultaattypen[0])
    return set_status(store, zaak, statustype, now())


def _next_statustype(store: Store, zaak: JSON) -> JSON:
    statustypen = store.select("catalogi/statustypen", zaaktype=zaak["zaaktype"])
    path = [entry for entry in statustypen if entry["omschrijving"] != AFGEBROKEN]
    if zaak["status"] is None:
        return path[0]
    current = store.require(zaak["status"])["statustype"]
    urls = [entry["url"] for entry in path]
    if zaak["einddatum"] or current not in urls or current == urls[-1]:
        raise ValueError(f"{zaak['identificatie']} is closed")
    return path[urls.index(current) + 1]
