"""Sends a page in pieces: what is known at once, and each part as soon as its registers answered.

The whole page but for those parts is rendered first, on the thread and in the time of the view, so
that whatever sets a header or a cookie has done so before the first byte. The parts follow in the
order of the document; that works without JavaScript.
"""

import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template.loader import render_to_string

from zgw.resources import Straks

GEDULD = 0.3  # Seconds before the page says that it still waits.


class Onderdeel:
    """A part of a page that comes later: `maak` gives the context of it, and may wait."""

    def __init__(self, maak: Callable[[], Mapping[str, Any]], *straks: Straks[Any]) -> None:
        """`straks` is what `maak` waits for."""
        self._maak = maak
        self._straks = straks
        self._context: Mapping[str, Any] | None = None

    def binnen(self, seconds: float) -> bool:
        """Whether its registers have answered, or failed to, by then; waits no longer."""
        end = time.monotonic() + seconds
        return all(one.binnen(max(0.0, end - time.monotonic())) for one in self._straks)

    def context(self) -> Mapping[str, Any]:
        """What its part of the template shows; waits for it, at most once."""
        if self._context is None:
            self._context = self._maak()
        return self._context


class Stroom:
    """A page on its way: in the rendered page, marks stand where its later parts go."""

    def __init__(self) -> None:
        self._merk = f"<!--{secrets.token_hex(16)}-->"
        self._delen: list[tuple[Onderdeel, Callable[[], str]]] = []

    def later(self, onderdeel: Onderdeel, render: Callable[[], str]) -> str:
        """The mark for a part, which `render` makes when its turn comes."""
        self._delen.append((onderdeel, render))
        return self._merk

    def stukken(self, pagina: str) -> Iterator[str]:
        """The page in pieces."""
        begin, *vervolg = pagina.split(self._merk)
        yield begin
        for (onderdeel, render), rest in zip(self._delen, vervolg, strict=True):
            if onderdeel.binnen(GEDULD):
                yield render() + rest
            else:
                yield render_to_string("components/wacht.html")
                # Whatever stands after the message hides it.
                yield "<template></template>" + render() + rest


def stream_lijst(
    request: HttpRequest, naam: str, inhoud: Onderdeel, *, nummer: int, **context: Any
) -> StreamingHttpResponse:
    """A page of a list of this name. Whether a deeper page exists is known before it begins."""
    if nummer > 1:
        inhoud.context()
    template = f"mijnomgeving/{naam}.html"
    return stream(request, template, {**context, "nummer": nummer, naam: inhoud})


def stream(
    request: HttpRequest, template: str, context: Mapping[str, Any]
) -> StreamingHttpResponse:
    """The page in pieces; what the tag `onderdeel` names in its template may come later."""
    stroom = Stroom()
    pagina = render_to_string(template, {**context, "stroom": stroom}, request)
    response = StreamingHttpResponse(stroom.stukken(pagina))
    response.headers["X-Accel-Buffering"] = "no"  # A proxy in front must pass it on at once.
    return response


def in_een_keer(request: HttpRequest, template: str, context: Mapping[str, Any]) -> HttpResponse:
    """The same page whole, for what waits for nothing."""
    stroom = Stroom()
    pagina = render_to_string(template, {**context, "stroom": stroom}, request)
    return HttpResponse("".join(stroom.stukken(pagina)))
