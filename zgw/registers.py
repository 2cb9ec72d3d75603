"""The configured register sets, each with clients for its four APIs."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from zgw import fanout
from zgw.clients.besluiten import BesluitenClient
from zgw.clients.catalogi import CatalogiClient
from zgw.clients.client import Client
from zgw.clients.connection import Connection, connect
from zgw.clients.documenten import DocumentenClient
from zgw.clients.zaken import ZakenClient
from zgw.errors import GeenRegisters
from zgw.fanout import Deadline, Vraag
from zgw.logboek.verantwoording import Verantwoording
from zgw.models import RegisterSet

APIS = ("zaken", "catalogi", "documenten", "besluiten")


@dataclass(frozen=True, slots=True)
class Register:
    """A register set for the length of one page: clients that share its deadline."""

    slug: str
    naam: str
    zaken: ZakenClient
    catalogi: CatalogiClient
    documenten: DocumentenClient
    besluiten: BesluitenClient

    def ask[T](self, client: Client, call: Callable[[], T]) -> Vraag[T]:
        """Starts a call on the workers of that API."""
        return fanout.ask(client, call)


@dataclass(frozen=True, slots=True)
class _Opgezet:
    """A register set as it is configured, with the open connections to its APIs."""

    slug: str
    naam: str
    zaken: Connection
    catalogi: Connection
    documenten: Connection
    besluiten: Connection


class _Bekend:
    """The configuration as this process last read it: every page needs it, and it seldom changes.

    A change made here counts at once, one by another process after `SECONDS`. None is remembered as
    none: who has just configured a first register wants to see it.
    """

    SECONDS = 5.0

    def __init__(self) -> None:
        self._sets: tuple[_Opgezet, ...] = ()
        self._until = 0.0

    def sets(self) -> tuple[_Opgezet, ...]:
        """The register sets, by slug. At most one SQL query."""
        sets, until = self._sets, self._until
        if not sets or time.monotonic() >= until:
            sets = tuple(_opgezet(one) for one in RegisterSet.objects.select_related(*APIS))
            self._sets, self._until = sets, time.monotonic() + self.SECONDS
        return sets

    def forget(self, **_: object) -> None:
        """Read it anew; a receiver of signals."""
        self._until = 0.0


bekend = _Bekend()


def registers(
    deadline: Deadline, verantwoording: Verantwoording | None = None
) -> tuple[Register, ...]:
    """All register sets, by slug. Raises GeenRegisters when there are none.

    Without a Verantwoording, only their catalogues can be asked.
    """
    found = tuple(_register(one, deadline, verantwoording) for one in bekend.sets())
    if not found:
        raise GeenRegisters
    return found


def namen() -> dict[str, str]:
    """The names of all register sets by their slug; {} when there are none."""
    return {one.slug: one.naam for one in bekend.sets()}


def _opgezet(one: RegisterSet) -> _Opgezet:
    zaken, catalogi, documenten, besluiten = (connect(getattr(one, api)) for api in APIS)
    return _Opgezet(one.slug, one.naam, zaken, catalogi, documenten, besluiten)


def _register(one: _Opgezet, deadline: Deadline, verantwoording: Verantwoording | None) -> Register:
    return Register(
        slug=one.slug,
        naam=one.naam,
        zaken=ZakenClient(one.zaken, one.naam, deadline, verantwoording),
        catalogi=CatalogiClient(one.catalogi, one.naam, deadline),
        documenten=DocumentenClient(one.documenten, one.naam, deadline, verantwoording),
        besluiten=BesluitenClient(one.besluiten, one.naam, deadline, verantwoording),
    )
