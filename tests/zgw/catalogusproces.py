"""Runs the portal's own commands and pages in real processes that share a Redis."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

ROOT = Path(__file__).resolve().parents[2]
# A database of Redis for these tests alone, which they empty.
REDIS = "redis://127.0.0.1:6379/13"
SECONDS = 120
# Waits for the other process, so that both ask at the same moment.
PAGE = """
import os, time
from django.conf import settings
from django.utils import timezone
from zgw import service
from zgw.resources import Kind, Principal
(settings.VAR_DIR / f"klaar-{{os.environ['START']}}").touch()
while not (settings.VAR_DIR / "start").exists():
    time.sleep(0.01)
wie = Principal("digid-mock", Kind.BSN, "{bsn}", "midden", timezone.now())
page = service.list_zaken(wie, lopend=True).antwoord()
print(len(page.deel.inhoud), page.deel.ontbreekt)
"""


def redis_answers() -> bool:
    """Whether there is a Redis on this machine."""
    try:
        return bool(redis.Redis.from_url(REDIS).ping())
    except redis.RedisError:
        return False


@contextmanager
def empty_redis() -> Iterator[str]:
    """The address of a Redis that holds nothing, before and after."""
    with redis.Redis.from_url(REDIS) as client:
        client.flushdb()
        try:
            yield REDIS
        finally:
            client.flushdb()


def environment(var_dir: Path, **env: str) -> dict[str, str]:
    """Just what a portal in this folder needs."""
    return {"PATH": os.environ["PATH"], "VAR_DIR": str(var_dir), "CACHE_URL": REDIS, **env}


def manage(var_dir: Path, *arguments: str, **env: str) -> "subprocess.Popen[str]":
    """`manage.py` on the database in this folder, sharing the Redis; still running."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(var_dir, **env),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> str:
    """What it said, once it ended."""
    output, _ = process.communicate(timeout=SECONDS)
    return output
