"""Knows who asks: everybody of the demo, a representative, and those who are no citizen here."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from django.contrib.auth import get_user_model
from django.test import Client

from mijnomgeving.sessie import clock
from tests.faults.browser import logged_in, new_browser
from tests.zgw import oracle
from zgw.demo import bekend
from zgw.resources import Kind, Principal

LONG_AGO = 3 * 60 * 60  # Seconds.
SUZANNE = "suzanne"
OTHERS = {
    Kind.BSN: "other citizen",
    Kind.KVK: "other company",
    Kind.RSIN: "other company",
    Kind.VESTIGING: "other branch",
}


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody with a browser. `wie` is None for who is not logged in as a citizen.

    `soort` says what this person is to what is not theirs.
    """

    name: str
    soort: str
    wie: Principal | None = None
    account: str = ""
    expired: bool = False

    @property
    def family(self) -> str:
        """The person or company that this is, or that is near."""
        return re.split(r"\W", self.name)[0]

    @property
    def is_editor(self) -> bool:
        """Whether this is somebody of the CMS."""
        return bool(self.account)

    def browser(self) -> Client:
        """A browser in which this person has logged in anew, if at all."""
        if self.expired:
            with standstill(time.time() - LONG_AGO):
                return logged_in(oracle.burger(bekend.SUZANNE))
        if self.wie:
            return logged_in(self.wie)
        client = new_browser()
        if self.account:
            client.force_login(get_user_model().objects.get(username=self.account))
        return client


@contextmanager
def standstill(moment: float) -> Iterator[None]:
    """Sessions are told that it is this moment (seconds since 1970), so that pages can be compared.

    A page may say until when its session lasts, which would differ from minute to minute.
    """
    with patch.object(clock, "now", lambda: moment):
        yield


def viewers() -> list[Viewer]:
    """Everybody."""
    return [
        *(Viewer(name, OTHERS[wie.kind], wie) for name, wie in oracle.everybody().items()),
        Viewer(
            "suzanne's representative",
            "unknown mandate",
            oracle.burger(bekend.SUZANNE, mandate="onbekend"),
        ),
        Viewer("nobody", "anonymous"),
        Viewer("suzanne, hours ago", "expired session", expired=True),
        Viewer("redacteur", "editor", account="redacteur"),
        Viewer("beheerder", "administrator", account="beheerder"),
    ]
