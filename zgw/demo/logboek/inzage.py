"""Answers the read API of Verwerkingenlogging (VNG): `GET /verwerkte-objecten`.

Without `beperkteSet=false`, it tells nothing of systems, users and sources, as the standard has it.
"""

from collections.abc import Iterable
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from zgw.demo.api import Oddities
from zgw.demo.errors import Fout, InvalidParam, invalid, invalid_page
from zgw.demo.logboek.bewaard import Verwerking
from zgw.demo.request import Answer, Request
from zgw.demo.store import BASE, JSON

PER_PAGINA = 100
NEDERLAND = ZoneInfo("Europe/Amsterdam")
PERSOON = "persoon"
VERPLICHT = ("objecttype", "soortObjectId", "objectId", "beginDatum", "eindDatum")
BEPERKT = "beperkteSet"
TOEGESTAAN = {*VERPLICHT, BEPERKT, "verwerkingsactiviteitId", "page"}
LEESBAAR = ("normaal", "opgeheven")  # Scope read:normal.
PAD = f"{BASE}/verwerkingen/api/v1"


def answer_inzage(
    request: Request, verwerkingen: Iterable[Verwerking], oddities: Oddities
) -> Answer:
    """Return a page of look-ups, newest first. Raises Fout for a question that is not in order."""
    ignore_persons = oddities.ignores_person_filter
    known = TOEGESTAAN - ({BEPERKT} if oddities.lacks_beperkte_set else set())
    query = _checked(request.query, known)
    begin, einde = _datum(query, "beginDatum"), _datum(query, "eindDatum")
    found = [
        one
        for one in verwerkingen
        if ignore_persons or (_is_asked_for(one, query) and one.vertrouwelijkheid in LEESBAAR)
        if begin <= one.tijdstip.astimezone(NEDERLAND).date() < einde
    ]
    found.sort(key=lambda one: (one.tijdstip, one.actie_id), reverse=True)
    return Answer(json=_page(found, request, beperkt=query.get(BEPERKT) != "false"))


def _checked(query: dict[str, str], known: set[str]) -> dict[str, str]:
    unknown = sorted(query.keys() - known)
    if unknown:
        reason = f"Onbekende query parameters: {', '.join(unknown)}"
        raise Fout(
            400, invalid_params=[InvalidParam("nonFieldErrors", "unknown-parameters", reason)]
        )
    for name in VERPLICHT:
        if not query.get(name):
            raise invalid(name, "required", "Dit veld is verplicht.")
    if query["objecttype"] != PERSOON:
        raise invalid("objecttype", "invalid_choice", "Kies: persoon.")
    if query.get(BEPERKT, "true") not in ("true", "false"):
        raise invalid(BEPERKT, "invalid", "Kies true of false.")
    return query


def _datum(query: dict[str, str], name: str) -> date:
    try:
        return date.fromisoformat(query[name])
    except ValueError:
        raise invalid(name, "invalid", "Geef een geldige datum.") from None


def _is_asked_for(one: Verwerking, query: dict[str, str]) -> bool:
    activiteit = query.get("verwerkingsactiviteitId")
    return (
        one.soort == query["soortObjectId"]
        and one.nummer == query["objectId"]
        and activiteit in (None, _uuid(one.activiteit))
    )


def _page(found: list[Verwerking], request: Request, *, beperkt: bool) -> JSON:
    text = request.query.get("page", "1")
    number = int(text) if text.isascii() and text.isdecimal() else 0
    first = (number - 1) * PER_PAGINA
    if number < 1 or (first >= len(found) and number > 1):
        raise invalid_page()
    last = first + PER_PAGINA >= len(found)
    return {
        "count": len(found),
        "next": None if last else _link(request, number + 1),
        "previous": _link(request, number - 1) if number > 1 else None,
        "results": [_shown(one, beperkt=beperkt) for one in found[first : first + PER_PAGINA]],
    }


def _link(request: Request, number: int) -> str:
    others = "&".join(part for part in request.query_string.split("&") if part[:5] != "page=")
    return f"{PAD}/verwerkte-objecten?{others}&page={number}"


def _shown(one: Verwerking, *, beperkt: bool) -> JSON:
    object_id = _uuid(f"object/{one.actie_id}")
    return {
        "url": f"{PAD}/verwerkte-objecten/{object_id}",
        "verwerktObjectId": object_id,
        "objecttype": PERSOON,
        "soortObjectId": one.soort,
        "objectId": one.nummer,
        "betrokkenheid": "Betrokkene",
        "verwerkteSoortenGegevens": [{"soortGegeven": soort} for soort in one.gegevens],
        "verwerkingsactie": _actie(one) | ({} if beperkt else _systeem(one)),
    }


def _actie(one: Verwerking) -> JSON:
    return {
        "url": f"{PAD}/verwerkingsacties/{one.actie_id}",
        "actieId": one.actie_id,
        "actieNaam": one.actie,
        "handelingNaam": one.handeling,
        "verwerkingNaam": one.verwerking,
        "verwerkingId": one.verwerking_id,
        "verwerkingsactiviteitId": _uuid(one.activiteit),
        "verwerkingsactiviteitUrl": one.activiteit,
        "vertrouwelijkheid": one.vertrouwelijkheid,
        "bewaartermijn": "P3Y",
        "uitvoerder": "00000001821002193000",
        "tijdstip": one.tijdstip.isoformat(),
        "tijdstipRegistratie": one.geregistreerd.isoformat(),
    }


def _systeem(one: Verwerking) -> JSON:
    return {"systeem": one.systeem, "gebruiker": one.gebruiker, "gegevensbron": one.systeem}


def _uuid(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name))
