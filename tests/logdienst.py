"""A log service that answers whatever a test wants, right or wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.utils import timezone

from zgw.demo.api import Oddities
from zgw.demo.dienst import Dienst
from zgw.demo.request import Answer, Request


class Eigenzinnig:
    """Gives this page to every question, and an empty one to those for a page after it."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def answer(self, request: Request, oddities: Oddities) -> Answer:
        """The page that is asked for."""
        further = "page" in request.query
        return Answer(json={"count": 0, "next": None, "results": []} if further else self.page)


@contextmanager
def logdienst(*results: Any, **page: Any) -> Iterator[Dienst]:
    """A log service with one page of these results; `page` overrides count and next of it."""
    one = {"count": len(results), "next": None, "results": list(results), **page}
    with Dienst(Eigenzinnig(one), port=0) as dienst:
        yield dienst


def configuration(dienst: Dienst, sleutel: str) -> dict[str, object]:
    """How a portal is told to read there; the records of its own go there as well."""
    service = {"label": "Verwerkingenlogging", "api_type": "orc", "auth_type": "no_auth"}
    one = {"identifier": "eigenzinnig", "api_root": dienst.url, **service}
    return {
        "zgw_consumers": {"services": [one]},
        "logboek_config_enable": True,
        "logboek": {"schrijven": "eigenzinnig", "lezen": "eigenzinnig", "sleutel": sleutel},
    }


def regel(nummer: str, *, soort: str = "BSN", **velden: Any) -> dict[str, Any]:
    """A look-up of today as the API gives it; `velden` are of the verwerkingsactie, or None."""
    actie = {
        "actieNaam": "Persoon opvragen",
        "verwerkingNaam": "Paspoort maken",
        "verwerkingsactiviteitUrl": "https://elders.example/activiteit",
        "vertrouwelijkheid": "normaal",
        "systeem": "Burgerzaken",
        "tijdstip": timezone.now().isoformat(),
    }
    return {
        "objecttype": "persoon",
        "soortObjectId": soort,
        "objectId": nummer,
        "verwerkteSoortenGegevens": [{"soortGegeven": "adres"}],
        "verwerkingsactie": {key: one for key, one in (actie | velden).items() if one is not None},
    }
