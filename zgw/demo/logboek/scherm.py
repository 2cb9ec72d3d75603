"""Shows what the portal delivered, for who wants to see that it does."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from html import escape

from zgw.demo.logboek.bewaard import Bewaard, Span
from zgw.demo.request import Answer

LAATSTE = 200
_KOPPEN = ("Tijdstip", "Wat", "Activiteit", "Betrokkene, verzegeld", "Soort", "Status", "Spoor")


def answer_scherm(bewaard: Bewaard) -> Answer:
    """Return a page with the latest records, newest first. Of the data subject only the seal."""
    spans = bewaard.spans
    rows = "".join(_rij(_cellen(one)) for one in reversed(spans[-LAATSTE:]))
    table = f"<thead>{_rij(_KOPPEN, 'th')}</thead><tbody>{rows}</tbody>"
    text = (
        '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Logboek van de demo</title>'
        f"<h1>Logboek van de demo</h1><p>{len(spans)} regels van het portaal, de nieuwste "
        f"bovenaan. {bewaard.dubbel} keer kwam een regel nog eens. Herlaad deze pagina om te zien "
        f"wat erbij komt.</p>{_klachten(bewaard.klachten)}"
        f'<table border="1">{table}</table></html>'
    )
    body = text.encode()
    return Answer(content_type="text/html; charset=utf-8", pieces=iter([body]), size=len(body))


def _cellen(span: Span) -> Sequence[str]:
    moment = datetime.fromtimestamp(span.begin / 1e9, UTC).isoformat(timespec="milliseconds")
    status = "gelukt" if span.status == 1 else "mislukt"
    seal = f"{span.verzegeld[:24]}…"
    return (moment, span.naam, span.activiteit, seal, span.soort, status, span.trace_id)


def _rij(cellen: Iterable[str], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(one)}</{tag}>" for one in cellen) + "</tr>"


def _klachten(klachten: Sequence[str]) -> str:
    if not klachten:
        return ""
    lines = "".join(f"<li>{escape(one)}</li>" for one in klachten[-LAATSTE:])
    return f"<h2>Wat er niet klopte</h2><ul>{lines}</ul>"
