"""Measures a big download: how fast it comes, and what memory it takes of the portal."""

import http.client
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.figures import milliseconds
from tests.bench.pages import document_path
from tests.bench.portal import Portal
from tests.bench.proc import cpu_seconds, forget_peak, memory, peak_memory
from tests.bench.registers import Register, all_slow
from tests.bench.visit import visit
from zgw.demo.zaken import druk

_TIMEOUT_SECONDS = 60
_PIECE = 1024 * 1024
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Download:
    """A document through the portal: megabytes, and seconds of CPU of the portal."""

    size_mb: float
    first_ms: float
    seconds: float
    extra_mb: float
    cpu_seconds: float

    @property
    def mb_per_second(self) -> float:
        """How fast it came."""
        return self.size_mb / self.seconds


def measure(portal: Portal, sets: Sequence[Register]) -> Download:
    """Download the big document once, when the portal is warm. Raises when it is not whole."""
    all_slow(sets, 0)
    bsn = druk.BURGERS[0]
    cookie = portal.log_in(bsn)
    for _ in range(3 * portal.workers):
        visit(portal.port, document_path(sets[0], druk.nummer(bsn, 0)), cookie)
    workers = portal.worker_pids
    for pid in workers:
        forget_peak(pid)
    before = {pid: memory(pid) for pid in workers}
    cpu = cpu_seconds(portal.pids)
    size, first, seconds = _download(
        portal.port, document_path(sets[0], druk.nummer(bsn, 1)), cookie
    )
    if size != druk.GROOT_BYTES:
        raise RuntimeError(f"{size} bytes came")
    return Download(
        size_mb=size / _MEGABYTE,
        first_ms=milliseconds(first),
        seconds=seconds,
        extra_mb=max(peak_memory(pid) - before[pid] for pid in workers),
        cpu_seconds=cpu_seconds(portal.pids) - cpu,
    )


def _download(port: int, path: str, cookie: str) -> tuple[int, float, float]:
    """Bytes, and seconds until the first and the last of them."""
    began = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT_SECONDS)
    try:
        connection.request("GET", path, headers={"Cookie": f"mijn={cookie}"})
        answer = connection.getresponse()
        size = len(answer.read1(_PIECE))
        first = time.monotonic() - began
        while piece := answer.read1(_PIECE):
            size += len(piece)
    finally:
        connection.close()
    return size, first, time.monotonic() - began
