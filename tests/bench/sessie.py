"""`python -m tests.bench.sessie`: what the session of a citizen costs, in microseconds."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from tests.mijnomgeving.sessie.adressen import POSTGRES, REDIS

ROOT = Path(__file__).resolve().parents[2]
TIMES, WARM = 1_000, 50
TABLE = "sessie_meting"
KINDS = {
    "geheugen": {"CACHE_URL": "locmem"},
    "Redis": {"CACHE_URL": REDIS},
    "SQLite": {"CACHE_URL": f"db://{TABLE}", "DATABASE_URL": "sqlite:///{folder}/sessies.sqlite3"},
    "PostgreSQL": {"CACHE_URL": f"db://{TABLE}", "DATABASE_URL": POSTGRES},
}
SETTINGS = {"PYTHONPATH": "site:.", "DJANGO_SETTINGS_MODULE": "mijngemeente.settings.test"}
COLUMNS = ("laden", "verlengen", "bewaren", "inloggen", "uitloggen", "pagina")


def main() -> int:
    """Prints a table: the kinds of cache down, what is done with a session across."""
    lines = [f"| cache | {' | '.join(COLUMNS)} |", f"| --- |{' --- |' * len(COLUMNS)}"]
    for kind, environment in KINDS.items():
        lines.append(f"| {kind} | {_of_another_process(environment)} |")
        sys.stdout.write(f"{lines[-1]}\n")
    sys.stdout.write("\n" + "\n".join(lines) + "\n")
    return 0


def _of_another_process(environment: dict[str, str]) -> str:
    """The cells of one row; every kind has settings of its own."""
    with tempfile.TemporaryDirectory() as folder:
        told = {name: value.format(folder=folder) for name, value in environment.items()}
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.sessie", "deze"],
            cwd=ROOT,
            env={**os.environ, **SETTINGS, **told},
            capture_output=True,
            text=True,
            check=False,
        )
    return done.stdout.strip() if done.returncode == 0 else "niet gemeten" + " | –" * 5


def measure() -> str:
    """The cells of the kind of cache that the environment names."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.cache import cache
    from django.core.management import call_command
    from django.db import connection

    call_command("createcachetable", verbosity=0)
    cache.get("er")  # Raises when it is not there.
    try:
        return " | ".join(f"{seconds * 1e6:.0f}" for seconds in _seconds())
    finally:
        if settings.CACHES["default"]["LOCATION"] == TABLE:
            connection.cursor().execute(f"DROP TABLE {TABLE}")


def _seconds() -> list[float]:
    """The median of each column, in seconds."""
    from mijnomgeving.sessie.store import SessionStore

    made: list[str] = []
    places = count(1)

    def log_in() -> None:
        sessie = SessionStore()
        sessie["principal"] = {"means": "digid", "kind": "bsn", "value": "999990342"}
        sessie.save()
        made.append(sessie.session_key or "")

    def load() -> SessionStore:
        sessie = SessionStore(made[0])
        assert sessie["principal"]
        return sessie

    def page() -> None:
        load().prolong()

    def save() -> None:
        loaded["bezig"] = True
        loaded.save()

    log_in()
    loaded = load()

    def log_out() -> None:
        SessionStore(made[next(places)]).flush()

    work = (load, loaded.prolong, save, log_in, log_out, page)
    found = [_median(one) for one in work]
    _forget(made)
    return found


def _forget(cookies: list[str]) -> None:
    """Leaves the cache as it was; there may be other things in it."""
    from django.core.cache import cache

    from mijnomgeving.sessie.sealing import Seal, cookie_bytes

    places = [Seal.of(cookie_bytes(one) or b"").storage_id for one in cookies]
    for label in ("inhoud", "actief", "weg"):
        cache.delete_many([f"mijn-sessie:{place}:{label}" for place in places])


def _median(work: Callable[[], object]) -> float:
    found = []
    for _ in range(WARM + TIMES):
        begin = time.perf_counter()
        work()
        found.append(time.perf_counter() - begin)
    return statistics.median(found[WARM:])


if __name__ == "__main__":
    if sys.argv[1:] == ["deze"]:
        sys.stdout.write(measure())
    else:
        sys.exit(main())
