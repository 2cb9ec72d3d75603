"""Knows the floor: the fewest calls that a page needs, made by a bare script on warm connections.

Run as a process of its own it reads one line of JSON per page, a list of rounds of calls, and
writes how many seconds they took.
"""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from subprocess import Popen
from typing import IO, Any

import jwt
import urllib3

from tests.bench.processes import running
from tests.bench.registers import DATASET, Register
from zgw.demo import bekend

POOL_SIZE = 64
_PER_PAGE = 20
_PERSON = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"


@dataclass(frozen=True)
class Ask:
    """One call; `body` is JSON, or nothing."""

    method: str
    url: str
    body: str = ""


type Rounds = Sequence[Sequence[Ask]]


def list_rounds(sets: Sequence[Register], bsn: str) -> Rounds:
    """One search per register set, with all that a line of the list shows."""
    body = {
        _PERSON: bsn,
        "rol__omschrijvingGeneriek": "initiator",
        "einddatum__isnull": "true",
        "ordering": "-startdatum,-identificatie",
        "expand": ["status", "resultaat", "rollen"],
    }
    query = f"page=1&pageSize={_PER_PAGE}"
    return [
        [
            Ask("POST", f"{one.url}zaken/api/v1/zaken/_zoek?{query}", json.dumps(body))
            for one in sets
        ]
    ]


def dossier_rounds(register: Register, nummer: str) -> Rounds:
    """All that the address of the zaak leads to, its documents included, at once."""
    zaken = f"{register.url}zaken/api/v1"
    zaak = f"{zaken}/zaken/{bekend.uuid_of('zaak', nummer, dataset=DATASET)}"
    documenten = f"{register.url}documenten/api/v1/enkelvoudiginformatieobjecten"
    return [
        [
            Ask("GET", zaak),
            Ask("GET", f"{zaken}/rollen?zaak={zaak}"),
            Ask("GET", f"{zaken}/statussen?zaak={zaak}"),
            Ask("GET", f"{zaken}/zaakinformatieobjecten?zaak={zaak}"),
            Ask("GET", f"{register.url}besluiten/api/v1/besluiten?zaak={zaak}"),
            Ask("GET", f"{documenten}?objectinformatieobjecten__object={zaak}"),
        ],
    ]


class Floor:
    """The bare script in its own process."""

    def __init__(self, process: Popen[str]) -> None:
        self._process = process

    def seconds(self, rounds: Rounds) -> float:
        """Return how long the calls take, now."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise RuntimeError("the floor has no pipes")
        stdin.write(json.dumps([[asdict(ask) for ask in asks] for asks in rounds]) + "\n")
        stdin.flush()
        return float(stdout.readline())


@contextmanager
def floor() -> Iterator[Floor]:
    """The floor, ready for pages."""
    with running("-m", "tests.bench.floor") as process:
        yield Floor(process)


def main(lines: IO[str], out: IO[str]) -> None:
    """Make the calls of each line, and write how long they took."""
    pool = urllib3.PoolManager(maxsize=POOL_SIZE, headers=_headers(), retries=False)
    with ThreadPoolExecutor(POOL_SIZE) as threads:

        def call(ask: dict[str, str]) -> Any:
            answer = pool.request(ask["method"], ask["url"], body=ask["body"] or None)
            if answer.status != 200:
                raise RuntimeError(f"{ask['url']}: {answer.status}")
            return json.loads(answer.data)

        for line in lines:
            rounds = json.loads(line)
            began = time.monotonic()
            for asks in rounds:
                # A thread for each but one, which this thread makes itself.
                others = [threads.submit(call, ask) for ask in asks[1:]]
                call(asks[0])
                for other in others:
                    other.result()
            out.write(f"{time.monotonic() - began}\n")
            out.flush()


def _headers() -> dict[str, str]:
    claims = {"client_id": bekend.CLIENT_ID, "iat": int(time.time())}
    return {
        "Authorization": f"Bearer {jwt.encode(claims, bekend.SECRET, algorithm='HS256')}",
        "Accept": "application/json",
        "Accept-Crs": "EPSG:4326",
        "Content-Crs": "EPSG:4326",
        "Content-Type": "application/json",
    }


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
