"""Knows how to move a zaak to its next status through the APIs of a running register."""

import json
import time
from datetime import UTC, datetime
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import jwt

from zgw.demo import bekend
from zgw.demo.zaaktypen import AFGEBROKEN

_TIMEOUT_SECONDS = 10


class NietVerder(Exception):
    """Why a zaak cannot be moved on, in Dutch."""


def move_on(url: str, zaaknummer: str, resultaat: str = "") -> str:
    """Set the next status on a zaak and return, in Dutch, what was done.

    The last status closes the zaak, for which the register demands a resultaat first; without
    a wish the first resultaattype is taken. Raises NietVerder when it cannot be done.
    """
    register = _Register(url)
    zaak = register.zaak(zaaknummer)
    if zaak["einddatum"]:
        raise NietVerder(f"Zaak {zaaknummer} is al afgerond, op {zaak['einddatum']}.")
    statustype, is_last = register.next_statustype(zaak)
    lines = []
    if is_last and zaak["resultaat"] is None:
        lines.append(f"Resultaat: {register.set_resultaat(zaak, resultaat)}.")
    elif resultaat:
        raise NietVerder("Een resultaat hoort bij de laatste status; die is nog niet aan de beurt.")
    register.set_status(zaak, statustype)
    lines.insert(0, f"Zaak {zaaknummer} heeft nu de status: {statustype['omschrijving']}.")
    return " ".join(lines)


class _Register:
    """Asks the Zaken and Catalogi API of one register."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")

    def zaak(self, zaaknummer: str) -> dict[str, Any]:
        """Return the zaak with this number."""
        found = self._get("zaken/api/v1/zaken", identificatie=zaaknummer)["results"]
        if not found or not zaaknummer.strip():
            raise NietVerder(f"Zaak {zaaknummer} bestaat niet in het register op {self._url}/.")
        zaak: dict[str, Any] = found[0]
        return zaak

    def next_statustype(self, zaak: dict[str, Any]) -> tuple[dict[str, Any], bool]:
        """Return the next step, and whether it is the last one."""
        found = self._get("catalogi/api/v1/statustypen", zaaktype=zaak["zaaktype"])["results"]
        path = sorted(
            (entry for entry in found if entry["omschrijving"] != AFGEBROKEN),
            key=lambda entry: int(entry["volgnummer"]),
        )
        if zaak["status"] is None:
            return path[0], len(path) == 1
        current = self._ask(zaak["status"])["statustype"]
        urls = [entry["url"] for entry in path]
        place = urls.index(current) + 1 if current in urls else len(urls)
        if place >= len(path):
            raise NietVerder(f"Zaak {zaak['identificatie']} heeft de laatste status al.")
        return path[place], place == len(path) - 1

    def set_resultaat(self, zaak: dict[str, Any], wish: str) -> str:
        """Give the zaak a resultaat and return its name."""
        found = self._get("catalogi/api/v1/resultaattypen", zaaktype=zaak["zaaktype"])["results"]
        by_name = {entry["omschrijving"]: entry["url"] for entry in reversed(found)}
        name = wish or next(iter(by_name))
        if name not in by_name:
            raise NietVerder(f"Resultaat {name} bestaat niet. Kies uit: {', '.join(by_name)}.")
        body = {"zaak": zaak["url"], "resultaattype": by_name[name]}
        self._ask(f"{self._url}/zaken/api/v1/resultaten", body)
        return name

    def set_status(self, zaak: dict[str, Any], statustype: dict[str, Any]) -> None:
        """Set a status as of now."""
        body = {
            "zaak": zaak["url"],
            "statustype": statustype["url"],
            "datumStatusGezet": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        self._ask(f"{self._url}/zaken/api/v1/statussen", body)

    def _get(self, path: str, **query: str) -> dict[str, Any]:
        return self._ask(f"{self._url}/{path}?{urlencode(query)}")

    def _ask(self, url: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        # The address is the one on the command line, or one that the register itself gave.
        request = Request(url, headers=_headers())  # noqa: S310
        if body is not None:
            request.data = json.dumps(body).encode()
        try:
            # The same address.
            with urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310  # nosec B310
                found: dict[str, Any] = json.load(answer)
        except HTTPError as error:
            reason = f"Het register op {self._url}/ gaf fout {error.code} op {url}."
            raise NietVerder(reason) from error
        except (URLError, HTTPException, OSError) as error:
            reason = f"Het register op {self._url}/ is niet bereikbaar. Draait het wel?"
            raise NietVerder(reason) from error
        except ValueError as error:
            raise NietVerder(f"Op {self._url}/ draait geen demoregister.") from error
        return found


def _headers() -> dict[str, str]:
    claims = {"client_id": bekend.CLIENT_ID, "iat": int(time.time()), "user_id": "demo"}
    token = jwt.encode(claims, bekend.SECRET, algorithm="HS256")
    return {
        "Authorization": f"Bearer {token}",
        "Accept": "application/json",
        "Accept-Crs": "EPSG:4326",
        "Content-Type": "application/json",
    }
