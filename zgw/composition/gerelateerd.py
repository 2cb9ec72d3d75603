"""Zaken beside a zaak: its hoofdzaak, its deelzaken and other relevant ones, of any register.

They pass the same rule: somebody who may see a zaak may not for that reason see its deelzaken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.clients.zaken import GevondenZaak
from zgw.composition import zaakregels
from zgw.composition.kandidaten import Kandidaat
from zgw.composition.lookup import Lookup
from zgw.errors import NietGevonden, Onbruikbaar, ZGWError, uniek
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources import Deel, GerelateerdeZaak, Zaak
from zgw.resources.parsing import has_uuid, uuid_of

MAX_ZAKEN = 50


@dataclass(frozen=True, slots=True)
class Zoektocht:
    """The search in one register for some of the zaken."""

    register: Register
    urls: tuple[str, ...]
    vraag: Vraag[Lijst[GevondenZaak]]


def ask(lookup: Lookup, zaak: Zaak) -> tuple[Zoektocht, ...]:
    """Starts the calls for all zaken that this one links to."""
    per_register: dict[str, list[str]] = {}
    for url in list(_soorten(zaak))[:MAX_ZAKEN]:
        register = lookup.register_van(url)
        if register and has_uuid(url):
            per_register.setdefault(register.slug, []).append(url)
    return tuple(_start(lookup.register(slug), tuple(urls)) for slug, urls in per_register.items())


def _start(register: Register, urls: tuple[str, ...]) -> Zoektocht:
    return Zoektocht(register, urls, register.ask(register.zaken, partial(_fetch, register, urls)))


def _fetch(register: Register, urls: Sequence[str]) -> Lijst[GevondenZaak]:
    """With one search where the register has it, otherwise one by one."""
    try:
        uuids = [uuid_of(url) for url in urls]
        return register.zaken.zaken_met(uuids, expand=zaakregels.EXPAND)
    except NietGevonden:
        return _one_by_one(register, urls)


def _one_by_one(register: Register, urls: Sequence[str]) -> Lijst[GevondenZaak]:
    """One that is not there, or not for this portal, or cannot be read, leaves the others."""
    found: list[GevondenZaak] = []
    fout: Onbruikbaar | None = None
    for url in urls:
        try:
            found.append(GevondenZaak(register.zaken.zaak(url), None, None, None, None))
        except NietGevonden:
            continue
        except Onbruikbaar as error:
            fout = error
    return Lijst(tuple(found), fout=fout)


def answered(
    lookup: Lookup, zaak: Zaak, zoektochten: Sequence[Zoektocht]
) -> Deel[tuple[GerelateerdeZaak, ...]]:
    """The related zaken that may be shown, hoofdzaak first."""
    errors: list[ZGWError] = []
    kandidaten: list[Kandidaat] = []
    register = lookup.register_van(zaak.url)
    if register and any(lookup.register_van(url) is None for url in _soorten(zaak)):
        errors.append(register.zaken.onbruikbaar("gerelateerde zaak in een ander register"))
    for one in zoektochten:
        answer = one.vraag.of_fout()
        if isinstance(answer, ZGWError):
            errors.append(answer)
        else:
            errors += [answer.fout] if answer.fout else []
            kandidaten += [Kandidaat(one.register, found) for found in answer.items]
    deel, _ = zaakregels.regels(lookup, kandidaten)
    soorten = _soorten(zaak)
    order = list(soorten)
    shown = [one for one in deel.inhoud if one.zaak.url in soorten]
    shown.sort(key=lambda regel: order.index(regel.zaak.url))
    if register and len(soorten) > MAX_ZAKEN:
        errors.append(register.zaken.onbruikbaar(f"meer dan {MAX_ZAKEN} gerelateerde zaken"))
    lines = tuple(GerelateerdeZaak(soorten[one.zaak.url], one) for one in shown)
    return Deel(lines, uniek([*errors, *deel.ontbreekt]))


def _soorten(zaak: Zaak) -> dict[str, str]:
    """How each linked zaak relates to this one, by its URL: hoofdzaak first, and that counts."""
    links = [(zaak.hoofdzaak_url, "hoofdzaak")]
    links += [(url, "deelzaak") for url in zaak.deelzaken_urls]
    links += [(url, "relevant") for url in zaak.relevante_zaken_urls]
    soorten: dict[str, str] = {}
    for url, soort in links:
        if url and url != zaak.url:
            soorten.setdefault(url, soort)
    return soorten
