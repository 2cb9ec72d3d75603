"""A logout and a late save of the same session, in two threads that start at the same moment."""

import threading
from collections import Counter
from collections.abc import Callable

from django.contrib.sessions.backends.base import UpdateError
from django.core.cache import caches
from django.db import connections

from mijnomgeving.sessie.store import SessionStore

SAVED, REFUSED, BACK = "saved, then logged out", "refused", "RESURRECTED"


def stored() -> str:
    """The cookie of a session that was just stored."""
    sessie = SessionStore()
    sessie["bsn"] = "999990342"
    sessie.save()
    assert sessie.session_key is not None
    return sessie.session_key


def race(*runners: Callable[[], object]) -> None:
    """Run all at once, each in a thread of its own."""
    barrier = threading.Barrier(len(runners))

    def start(runner: Callable[[], object]) -> None:
        barrier.wait()
        try:
            runner()
        finally:
            caches.close_all()
            connections.close_all()

    threads = [threading.Thread(target=start, args=(runner,)) for runner in runners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def save_late(cookie: str, outcome: Callable[[str], object] = str) -> Callable[[], None]:
    """Saves a session that was loaded before; tells the outcome."""
    sessie = SessionStore(cookie)
    sessie["bezig"] = True

    def save() -> None:
        try:
            sessie.save()
        except UpdateError:
            outcome(REFUSED)
        else:
            outcome(SAVED)

    return save


def races(number: int) -> Counter[str]:
    """How so many races ended; BACK are sessions that lived on after their logout."""
    outcomes = Counter[str]()
    for _ in range(number):
        cookie = stored()
        heard: list[str] = []
        race(save_late(cookie, heard.append), SessionStore(cookie).flush)
        lives = bool(dict(SessionStore(cookie).items())) or SessionStore().exists(cookie)
        outcomes[BACK if lives else heard[0]] += 1
    return outcomes
