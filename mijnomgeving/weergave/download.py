"""A document on its way to the browser: streamed, with a safe name and a safe type."""

import logging
import re
import unicodedata
from collections.abc import Iterator
from errno import ECONNRESET
from itertools import chain

from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header

from mijnomgeving.gebeurtenissen import DOWNLOAD_AFGEBROKEN
from mijnomgeving.weergave.documenten import SOORTEN, extensie
from zgw.errors import ZGWError
from zgw.resources import Inhoud

logger = logging.getLogger(__name__)

ONBEKEND = "application/octet-stream"
_ONVEILIG = re.compile(r"[/\\:*?\"<>|]+")
# Control characters, line ends, and those that turn the direction of reading or cannot be sent.
_ONZICHTBAAR = ("C", "Zl", "Zp")
MAX_NAAM, MAX_EXTENSION = 150, 10


class _Stukken:
    """The bytes; closed by Django when the response ends, also when the reader leaves early."""

    def __init__(self, inhoud: Inhoud) -> None:
        """Asks for the first piece: without it there is no download but a page that says why."""
        self._inhoud = inhoud
        self._eerste = next(inhoud.stukken, b"")

    def __iter__(self) -> Iterator[bytes]:
        """Raises ConnectionResetError when the register stops before the end.

        Then the server ends the connection too, and the browser sees that the file is not whole.
        """
        try:
            yield from chain((self._eerste,), self._inhoud.stukken)
        except ZGWError as error:
            fout = type(error).__name__
            DOWNLOAD_AFGEBROKEN.meld(logger, bron=error.bron, api=error.api, fout=fout)
            raise ConnectionResetError(ECONNRESET, "register") from None

    def close(self) -> None:
        """Stop the register from sending on."""
        self._inhoud.sluit()


def download_response(inhoud: Inhoud) -> StreamingHttpResponse:
    """The download. Its type is one of those we know; the browser never shows it in our pages.

    Raises ZGWError when not even the first bytes come.
    """
    eio = inhoud.document
    content_type = eio.formaat if eio.formaat in SOORTEN else ONBEKEND
    response = StreamingHttpResponse(_Stukken(inhoud), content_type=content_type)
    disposition = content_disposition_header(as_attachment=True, filename=bestandsnaam(inhoud))
    response.headers["Content-Disposition"] = disposition or "attachment"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"
    )
    if inhoud.omvang is not None:
        response.headers["Content-Length"] = str(inhoud.omvang)
    return response


def bestandsnaam(inhoud: Inhoud) -> str:
    """A name that every system can save: the register's, else the title with its kind."""
    eio = inhoud.document
    naam = eio.bestandsnaam or f"{eio.titel or 'document'}.{extensie(eio) or 'bin'}"
    seen = (c if not unicodedata.category(c).startswith(_ONZICHTBAAR) else "_" for c in naam)
    safe = _ONVEILIG.sub("_", "".join(seen)).strip(" .")
    stem, dot, extension = safe.rpartition(".")
    if not stem or len(extension) > MAX_EXTENSION:
        return safe[:MAX_NAAM] or "document.bin"
    return f"{stem[:MAX_NAAM]}{dot}{extension}"
