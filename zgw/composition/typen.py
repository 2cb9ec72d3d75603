"""The types that a page needs of a catalogue: as they are kept, else asked for in parallel."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from zgw.catalogus import bewaard, ophalen, soorten
from zgw.catalogus.bewaard import Bewaard
from zgw.catalogus.ophalen import Opdracht
from zgw.errors import ZGWError
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Statustype,
    Zaaktype,
)

VREEMD = "type uit een andere catalogus"

type OfFout[T] = dict[str, T | ZGWError]


class Gevraagd[T]:
    """Types of one register by their address; sent off by `send`, or else when they are needed.

    A register is believed about its own catalogue only, so that what one says of the types of
    another is neither asked for nor used, whether it was kept or not.
    """

    def __init__(
        self, register: Register, urls: Iterable[str], opdracht: Callable[[str], Opdracht]
    ) -> None:
        wanted = dict.fromkeys(url for url in urls if url)
        self.register = register
        self.opdrachten = {url: opdracht(url) for url in wanted if register.catalogi.is_own(url)}
        self._foreign = [url for url in wanted if url not in self.opdrachten]
        self._known: dict[str, T] | None = None
        self._vragen: dict[str, Vraag[T]] = {}

    def receive(self, generatie: str, kept: Mapping[str, Bewaard[Any]]) -> Sequence[Opdracht]:
        """Takes what was kept and asks for the rest; gives back what is to be asked for anew."""
        self._known, old = {}, []
        for url, opdracht in self.opdrachten.items():
            found = kept.get(opdracht.key)
            if found is None:
                self._vragen[url] = ophalen.ask(self.register, opdracht, generatie=generatie)
                continue
            self._known[url] = found.inhoud
            if not found.is_vers():
                old.append(opdracht)
        return old

    def antwoorden(self) -> OfFout[T]:
        """By address what is known of it, once that has come or the deadline has passed."""
        if self._known is None:
            send([self])
        known: OfFout[T] = dict(self._known or {})
        answers = {url: vraag.of_fout() for url, vraag in self._vragen.items()}
        foreign = {url: self.register.catalogi.onbruikbaar(VREEMD) for url in self._foreign}
        return known | answers | foreign


def send(gevraagd: Sequence[Gevraagd[Any]]) -> None:
    """Looks in the cache, once for all of these, and asks for what is not there."""
    keys = [one.key for gevraagde in gevraagd for one in gevraagde.opdrachten.values()]
    generatie, kept = bewaard.read(keys) if keys else ("", {})
    old: dict[str, tuple[Register, list[Opdracht]]] = {}
    for one in gevraagd:
        _, together = old.setdefault(one.register.slug, (one.register, []))
        together += one.receive(generatie, kept)
    for register, opdrachten in old.values():
        ophalen.refresh(register, opdrachten, generatie=generatie)


def zaaktypen(register: Register, urls: Iterable[str]) -> Gevraagd[Zaaktype]:
    """Zaaktypen by URL."""
    return Gevraagd(register, urls, soorten.ZAAKTYPE.opdracht)


def catalogi(register: Register, urls: Iterable[str]) -> Gevraagd[Catalogus]:
    """Catalogues by URL."""
    return Gevraagd(register, urls, soorten.CATALOGUS.opdracht)


def statustypen(register: Register, urls: Iterable[str]) -> Gevraagd[tuple[Statustype, ...]]:
    """The statustypen in order, by the URL of their zaaktype."""
    return Gevraagd(register, urls, soorten.STATUSTYPEN.opdracht)


def statustype(register: Register, urls: Iterable[str]) -> Gevraagd[Statustype]:
    """Single statustypen by URL, for suppliers that share one between zaaktypen."""
    return Gevraagd(register, urls, soorten.STATUSTYPE.opdracht)


def resultaattypen(register: Register, urls: Iterable[str]) -> Gevraagd[Resultaattype]:
    """Resultaattypen by URL."""
    return Gevraagd(register, urls, soorten.RESULTAATTYPE.opdracht)


def besluittypen(register: Register, urls: Iterable[str]) -> Gevraagd[Besluittype]:
    """Besluittypen by URL."""
    return Gevraagd(register, urls, soorten.BESLUITTYPE.opdracht)


def informatieobjecttypen(
    register: Register, urls: Iterable[str]
) -> Gevraagd[Informatieobjecttype]:
    """Informatieobjecttypen by URL."""
    return Gevraagd(register, urls, soorten.INFORMATIEOBJECTTYPE.opdracht)


class Typelijst[T](Gevraagd[tuple[T, ...]]):
    """All there is of one kind in the catalogues of a register."""

    def __init__(self, register: Register, opdracht: Callable[[str], Opdracht]) -> None:
        super().__init__(register, [register.catalogi.connection.base_url], opdracht)

    def antwoord(self) -> tuple[T, ...] | ZGWError:
        """All of them, or why they cannot be had. For worker threads too, once it was sent off."""
        (found,) = self.antwoorden().values()
        return found


def goede[T](gevraagd: Gevraagd[T], errors: list[ZGWError]) -> dict[str, T]:
    """The answers that are no error; the errors are noted."""
    answers = gevraagd.antwoorden()
    errors.extend(one for one in answers.values() if isinstance(one, ZGWError))
    return {url: one for url, one in answers.items() if not isinstance(one, ZGWError)}
