"""What the clients of the four APIs share: one call, and what its answer means."""

import json
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import requests
from urllib3.exceptions import HTTPError

from zgw.clients import body
from zgw.clients.connection import Connection
from zgw.clients.lijst import Blad, Lijst, Verzameling
from zgw.clients.vastleggen import begonnen, vraag_op
from zgw.errors import (
    Geweigerd,
    NietGevonden,
    Onbereikbaar,
    Onbruikbaar,
    TeLaat,
    ZGWError,
)
from zgw.fanout import Bron, Deadline, workers
from zgw.logboek.verantwoording import Verantwoording
from zgw.resources.parsing import Json, Unusable, number

CONNECT_SECONDS = 3.05
MAX_PAGES = 20
MAX_ERROR_BYTES = 64 * 1024
GEEN_LIJST = "status 404 op een lijst"
HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": body.ENCODING,
    "Accept-Crs": "EPSG:4326",
    "Content-Crs": "EPSG:4326",  # Demanded on a search, harmless elsewhere.
}
logger = logging.getLogger(__name__)

type Ask = Callable[[dict[str, str]], Any]


class Client(Bron):
    """Calls one API within a deadline. Every failure is a ZGWError that names `bron` and `api`.

    What is personal is asked for on somebody's account only, and each call of it is recorded.
    """

    api = ""
    persoonlijk = True

    def __init__(
        self,
        connection: Connection,
        bron: str,
        deadline: Deadline,
        verantwoording: Verantwoording | None = None,
    ) -> None:
        self.connection = connection
        self.bron = bron
        self.deadline = deadline
        self.verantwoording = verantwoording
        self.workers = workers(connection.base_url, self.api)

    def url(self, path: str) -> str:
        """The full address of a path below the API's root."""
        return f"{self.connection.base_url}{path}"

    def get(self, url: str, **params: str) -> Any:
        """The JSON at a URL of this API."""
        return self._json(self.send("GET", url, params=params, stream=True))

    def post(self, url: str, data: Json, **params: str) -> Any:
        """The JSON that a search answers. Only for calls that change nothing."""
        return self._json(self.send("POST", url, params=params, json=data, stream=True))

    def send(self, method: str, url: str, **options: Any) -> requests.Response:
        """The answer, when it is a good one. Tried once more when it cannot be had at all.

        With `stream`, its body is still to be read, and the caller closes it.
        """
        try:
            return self._checked(self._twice(method, url, **options))
        except NietGevonden:
            raise
        except ZGWError as error:
            logger.warning("%s", error)  # Names the register and what is wrong; nothing personal.
            raise

    def _twice(self, method: str, url: str, **options: Any) -> requests.Response:
        try:
            return self._attempt(method, url, **options)
        except requests.ConnectionError:
            return self._attempt_last(method, url, **options)

    def _attempt_last(self, method: str, url: str, **options: Any) -> requests.Response:
        try:
            return self._attempt(method, url, **options)
        except requests.ConnectionError:
            raise Onbereikbaar(self.bron, self.api) from None

    def _attempt(self, method: str, url: str, **options: Any) -> requests.Response:
        remaining, geduld = self.deadline.remaining(), self.connection.geduld
        if not remaining:
            raise TeLaat(self.bron, self.api)
        if ".." in unquote(unquote(url)):
            raise Onbruikbaar(self.bron, self.api, "onbruikbaar adres")
        options.setdefault("headers", HEADERS)
        seconds = geduld.seconds(remaining)
        options.setdefault("timeout", (min(CONNECT_SECONDS, seconds), seconds))
        oproep = begonnen(self, self.verantwoording) if self.persoonlijk else None
        try:
            response = vraag_op(self.connection, oproep, method, url, **options)
        except requests.Timeout:
            geduld.was_te_laat(seconds)
            raise TeLaat(self.bron, self.api) from None
        except requests.ConnectionError:
            raise
        except (requests.RequestException, ValueError):
            raise Onbruikbaar(self.bron, self.api, "onbruikbaar adres of antwoord") from None
        geduld.antwoordde()
        return response

    def _checked(self, response: requests.Response) -> requests.Response:
        if response.ok and response.status_code < requests.codes.multiple_choices:
            return response
        code = self._error_code(response)
        match response.status_code:
            case 404:
                raise NietGevonden(self.bron, self.api, code)
            case 401 | 403:
                raise Geweigerd(self.bron, self.api, code)
            case status:
                raise Onbruikbaar(self.bron, self.api, f"status {status} {code}".strip())

    def _json(self, response: requests.Response) -> Any:
        try:
            return json.loads(body.read(response, self.deadline))
        except TimeoutError:
            error: ZGWError = TeLaat(self.bron, self.api)
        except HTTPError:
            error = Onbereikbaar(self.bron, self.api)
        except body.Unreadable:
            error = Onbruikbaar(self.bron, self.api, "antwoord te groot of onleesbaar")
        except (ValueError, RecursionError):
            error = Onbruikbaar(self.bron, self.api, "geen JSON")
        logger.warning("%s", error)
        raise error

    def _error_code(self, response: requests.Response) -> str:
        """The `code` of an error; only a plain word, so that nothing personal can come along."""
        try:
            data = json.loads(body.read(response, self.deadline, limit=MAX_ERROR_BYTES))
        except (ValueError, RecursionError, HTTPError, TimeoutError):
            return ""
        code = data.get("code") if isinstance(data, dict) else None
        return code if isinstance(code, str) and re.fullmatch(r"[a-z_-]{1,50}", code) else ""

    def onbruikbaar(self, reden: str) -> Onbruikbaar:
        """The error for an answer that is no use, and a line in the log; for the caller to raise.

        `reden` holds nothing personal.
        """
        error = Onbruikbaar(self.bron, self.api, reden)
        logger.warning("%s", error)
        return error

    def parse[T](self, make: Callable[[Json], T], data: Any) -> T:
        """One resource out of its JSON. Raises Onbruikbaar when it is not one."""
        if not isinstance(data, dict):
            raise Onbruikbaar(self.bron, self.api, "geen object")
        try:
            return make(data)
        except Unusable as error:
            raise Onbruikbaar(self.bron, self.api, f"veld {error} onbruikbaar") from None

    def one[T](self, make: Callable[[Json], T], url: str) -> T:
        """One resource that must be there, as another one names it."""
        try:
            data = self.get(url)
        except NietGevonden:
            raise self.onbruikbaar("status 404 op wat er moet zijn") from None
        return self.parse(make, data)

    def lijst[T](self, make: Callable[[Json], T], items: Mapping[int, Any]) -> Lijst[T]:
        """The items as resources; one that cannot be read leaves the others, and is counted."""
        found: dict[int, T] = {}
        redenen: dict[int, str] = {}
        for key, item in items.items():
            try:
                found[key] = self.parse(make, item)
            except Onbruikbaar as error:
                redenen[key] = error.reden
        if not redenen:
            return Lijst(tuple(found.values()))
        waarom = ", ".join(sorted(set(redenen.values())))
        fout = self.onbruikbaar(f"{len(redenen)} van {len(items)} niet te lezen: {waarom}")
        return Lijst(tuple(found.values()), frozenset(redenen), fout)

    def blad(self, data: Any) -> Blad:
        """A page of a list; a bare array, as some lists are, is the only page."""
        if isinstance(data, list):
            return Blad(tuple(data), len(data), has_next=False)
        if not isinstance(data, dict) or not isinstance(data.get("results"), list):
            raise Onbruikbaar(self.bron, self.api, "geen lijst")
        return Blad(tuple(data["results"]), number(data, "count"), bool(data.get("next")))

    def all[T](self, make: Callable[[Json], T], path: str, **params: str) -> Lijst[T]:
        """A whole list, page after page."""
        return self.every(make, lambda paging: self.get(self.url(path), **params, **paging))

    def every[T](self, make: Callable[[Json], T], ask: Ask) -> Lijst[T]:
        """Whatever `ask` gives, page after page; the first page is asked for without a number."""
        try:
            *_, (found, _blad) = self.blader(ask)
        except NietGevonden:  # A list is always there, also when it is empty.
            raise self.onbruikbaar(GEEN_LIJST) from None
        return self.lijst(make, found)

    def blader(self, ask: Ask) -> Iterator[tuple[Mapping[int, Any], Blad]]:
        """Page after page, each with all items so far. Raises NietGevonden for the first only.

        A register that goes on giving the same page never comes to an end.
        """
        verzameling = Verzameling()
        for nummer in range(1, MAX_PAGES + 1):
            try:
                blad = self.blad(ask({"page": str(nummer)} if nummer > 1 else {}))
            except NietGevonden:
                if nummer == 1:
                    raise
                raise Onbruikbaar(self.bron, self.api, "lijst breekt af") from None
            if nummer == 1 and blad.aantal and not blad.items:
                raise self.onbruikbaar("lijst leeg, maar niet volgens de telling")
            is_new = verzameling.neem(blad.items)
            if blad.has_next and not is_new:
                break
            yield verzameling.items, blad
            if not blad.has_next:
                return
        raise Onbruikbaar(self.bron, self.api, "lijst zonder einde")
