"""On whose account registers are asked: it goes along with the clients of one page."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from zgw.logboek.activiteiten import Activiteit
from zgw.logboek.span import Betrokkene, Verloop, span
from zgw.resources.spoor import new_span_id


class Aannemer(Protocol):
    """What accepts records."""

    def neem_aan(self, inhoud: bytes) -> None:
        """Returns once the record is safe. Raises NietVastgelegd when it is not."""

    def controleer(self) -> None:
        """Raises NietVastgelegd when it is known that nothing can be accepted."""


@dataclass(frozen=True, slots=True, repr=False)
class Verantwoording:
    """Who is asked about, what for, and in which trace: the same for all calls of a page."""

    activiteit: Activiteit
    betrokkene: Betrokkene
    trace_id: str
    aannemer: Aannemer

    def oproep(self) -> "Oproep":
        """A call that is about to be made. Raises NietVastgelegd when it may not be."""
        self.aannemer.controleer()
        return Oproep(self)


class Oproep:
    """One call to a register, from before it is sent until it is recorded."""

    def __init__(self, verantwoording: Verantwoording) -> None:
        self._verantwoording = verantwoording
        self._span_id = new_span_id()
        self._begin = time.time_ns()

    @property
    def headers(self) -> Mapping[str, str]:
        """What tells the register which record this call will have (W3C Trace Context)."""
        trace_id = self._verantwoording.trace_id
        return {"traceparent": f"00-{trace_id}-{self._span_id}-01"}

    def leg_vast(self, *, gelukt: bool) -> None:
        """Records the call, once. Raises NietVastgelegd: then its answer is shown to nobody."""
        own = self._verantwoording
        einde = max(self._begin, time.time_ns())
        verloop = Verloop(own.trace_id, self._span_id, self._begin, einde, gelukt)
        own.aannemer.neem_aan(span(own.activiteit, own.betrokkene, verloop))
