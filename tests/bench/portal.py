"""Knows the portal as it is in production, under gunicorn, with the mock login for its visitors."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import redis
import requests
import yaml

from tests.bench import proc
from tests.bench.processes import running
from tests.bench.registers import Register, merged_configuration
from tests.journeys.portal import answers, free_port, run
from zgw.demo.zaken import druk

SETTINGS = "mijngemeente.settings.development"
REDIS = "redis://127.0.0.1:6379"
_REDIS_DATABASES = range(15, 0, -1)
_START_SECONDS = 120
_TIMEOUT_SECONDS = 60


@dataclass(frozen=True)
class Portal:
    """A running portal; `workers` are its processes."""

    port: int
    workers: int
    pid: int

    @property
    def pids(self) -> list[int]:
        """Gunicorn and its workers."""
        return proc.family(self.pid)

    @property
    def worker_pids(self) -> list[int]:
        """The workers alone."""
        return self.pids[1:]

    def log_in(self, bsn: str) -> str:
        """Log in through the mock of DigiD; return the value of the session's cookie.

        No page of the citizen is visited, for that would ask the registers.
        """
        url = f"http://127.0.0.1:{self.port}/digid/mock/"
        ask: dict[str, Any] = {"timeout": _TIMEOUT_SECONDS, "allow_redirects": False}
        with requests.Session() as session:
            session.get(url, **ask)
            form = {"csrfmiddlewaretoken": session.cookies["csrftoken"], "bsn": bsn}
            chosen = session.post(url, data=form, headers={"Referer": url}, **ask)
            session.get(urljoin(url, chosen.headers["Location"]), **ask)
            cookie: str = session.cookies["mijn"]
        return cookie


def set_up(var_dir: Path) -> None:
    """Make the database, with the texts of the demo, where it is not there yet."""
    var_dir.mkdir(parents=True, exist_ok=True)
    _manage(var_dir, "migrate", "--verbosity", "0")
    _manage(var_dir, "demo_inhoud")


@contextmanager
def portal(
    var_dir: Path, sets: Sequence[Register], *, workers: int = 1, **env: str
) -> Iterator[Portal]:
    """Run the portal on these registers, with this many processes.

    What it says stands in `portaal.log` of its folder.
    """
    path = var_dir / "registers.yaml"
    path.write_text(yaml.safe_dump(merged_configuration(sets)), encoding="utf-8")
    _manage(var_dir, "registers", str(path))
    port = free_port()
    own = {"PORT": str(port), "WEB_CONCURRENCY": str(workers), **_environment(var_dir), **env}
    log = var_dir / "portaal.log"
    with running("-m", "gunicorn", stderr=log, **own) as process:
        until = time.monotonic() + _START_SECONDS
        while not answers(f"http://127.0.0.1:{port}/health/ready"):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"the portal did not start: {log.read_text()[-2000:]}")
            time.sleep(0.1)
        yield Portal(port, workers, process.pid)


def _manage(var_dir: Path, *command: str) -> None:
    done = run("manage.py", *command, **_environment(var_dir))
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])


def _environment(var_dir: Path) -> dict[str, str]:
    return {
        "VAR_DIR": str(var_dir),
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "MOCK_PERSONEN": ",".join((druk.VEELVRAGER, *druk.BURGERS)),
        "RATE_LIMITS": "0",
    }


@contextmanager
def shared_cache() -> Iterator[str | None]:
    """The CACHE_URL of an unused database of Redis, emptied afterwards; None without Redis."""
    for number in _REDIS_DATABASES:
        with redis.Redis.from_url(f"{REDIS}/{number}") as client:
            try:
                is_unused = client.dbsize() == 0
            except redis.ConnectionError:
                break
            if is_unused:
                try:
                    yield f"{REDIS}/{number}"
                finally:
                    client.flushdb()
                return
    yield None
