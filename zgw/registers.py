"""The configured register sets, each with clients for its four APIs."""

from collections.abc import Callable
from dataclasses import dataclass

from zgw import fanout
from zgw.clients.besluiten import BesluitenClient
from zgw.clients.catalogi import CatalogiClient
from zgw.clients.client import Client
from zgw.clients.connection import connect
from zgw.clients.documenten import DocumentenClient
from zgw.clients.zaken import ZakenClient
from zgw.errors import GeenRegisters
from zgw.fanout import Deadline, Vraag
from zgw.models import RegisterSet


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


def registers(deadline: Deadline) -> tuple[Register, ...]:
    """All register sets, by slug. One SQL query. Raises GeenRegisters when there are none."""
    sets = RegisterSet.objects.select_related("zaken", "catalogi", "documenten", "besluiten")
    found = tuple(_register(one, deadline) for one in sets)
    if not found:
        raise GeenRegisters
    return found


def _register(one: RegisterSet, deadline: Deadline) -> Register:
    return Register(
        slug=one.slug,
        naam=one.naam,
        zaken=ZakenClient(connect(one.zaken), one.naam, deadline),
        catalogi=CatalogiClient(connect(one.catalogi), one.naam, deadline),
        documenten=DocumentenClient(connect(one.documenten), one.naam, deadline),
        besluiten=BesluitenClient(connect(one.besluiten), one.naam, deadline),
    )
