"""Knows how the contents of a document are handed out."""

from collections.abc import Callable
from datetime import date
from hashlib import md5

from zgw.demo.errors import Fout
from zgw.demo.pdf import Letter, pieces
from zgw.demo.request import Answer, Request
from zgw.demo.selection import refuse_unknown
from zgw.demo.store import JSON, Store, uuid_in

OCTETS = "application/octet-stream"
_LINKS = "documenten/objectinformatieobjecten"
_MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def answer_download(
    store: Store, uuid: str, request: Request, authenticate: Callable[[Request], None]
) -> Answer:
    """Answer with the bytes of a document; nothing (204) while its upload is not complete."""
    try:
        request.accepts(OCTETS)
        authenticate(request)
        refuse_unknown(request.query, ("versie", "registratieOp"))
        document = store.get("documenten/enkelvoudiginformatieobjecten", uuid.lower())
        if document is None:
            raise Fout(404)
    except Fout as fout:
        return _refusal(fout)
    if document["inhoud"] is None:
        return Answer(status=204, content_type="")
    headers = {
        "Content-Disposition": f'attachment; filename="{uuid_in(document["url"])}.bin"',
        "ETag": f'"{md5(uuid.encode(), usedforsecurity=False).hexdigest()}"',
        "Last-Modified": _http_date(document["creatiedatum"]),
    }
    if request.header("If-None-Match") == headers["ETag"]:
        return Answer(status=304, headers=headers)
    if request.header("If-Modified-Since") == headers["Last-Modified"]:
        return Answer(status=304, headers=headers)
    size = document["bestandsomvang"]
    letter = letter_of(store, document)
    return Answer(content_type=OCTETS, headers=headers, pieces=pieces(letter, size), size=size)


def letter_of(store: Store, document: JSON) -> Letter:
    """Return what the document says: a letter about its zaak, or about a besluit on it."""
    link = store.require_one(_LINKS, informatieobject=document["url"])
    linked = store.require(link["object"])
    besluit = linked if link["objectType"] == "besluit" else None
    zaak = store.require(besluit["zaak"]) if besluit else linked
    explanation = document["beschrijving"].strip(".")
    return Letter(
        sender=document["auteur"],
        title=document["titel"],
        date=_in_words(document["creatiedatum"]),
        reference=f"Zaaknummer: {zaak['identificatie']}",
        paragraphs=[
            f"Dit document hoort bij: {zaak['omschrijving']}",
            *([explanation] if explanation else []),
            *(_decision(besluit) if besluit else []),
            "Heeft u vragen? Neem dan contact met ons op. Houd het zaaknummer bij de hand.",
            "Dit is een voorbeeld. Personen, adressen en besluiten zijn verzonnen.",
        ],
    )


def _decision(besluit: JSON) -> list[str]:
    begin, last = besluit["ingangsdatum"], besluit["uiterlijkeReactiedatum"]
    text = [besluit["toelichting"], f"Dit besluit geldt vanaf {_in_words(begin)}."]
    if last:
        text.append("Bent u het niet eens met dit besluit?")
        text.append(f"U kunt bezwaar maken tot en met {_in_words(last)}.")
    return text


def _in_words(day: str) -> str:
    moment = date.fromisoformat(day)
    return f"{moment.day} {_MAANDEN[moment.month - 1]} {moment.year}"


def _http_date(day: str) -> str:
    moment = date.fromisoformat(day)
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return (
        f"{names[moment.weekday()]}, {moment.day:02d} {months[moment.month - 1]} "
        f"{moment.year} 12:00:00 GMT"
    )


def _refusal(fout: Fout) -> Answer:
    body = OCTETS.encode()
    return Answer(status=fout.status, content_type=OCTETS, pieces=iter([body]), size=len(body))
