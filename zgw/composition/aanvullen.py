"""Completes candidates with what their register did not expand along."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.clients.zaken import GevondenZaak
from zgw.composition.eigen import own
from zgw.composition.kandidaten import Kandidaat
from zgw.errors import NietGevonden, ZGWError
from zgw.fanout import Vraag, noteer
from zgw.resources import Resultaat, Rol, Status


@dataclass(slots=True)
class _Aanvulling:
    """The calls under way for what a register did not expand along with a zaak."""

    rollen: Vraag[Lijst[Rol]] | None = None
    status: Vraag[Status] | None = None
    resultaat: Vraag[Lijst[Resultaat]] | None = None


def complete(
    kandidaten: Sequence[Kandidaat], expand: tuple[str, ...]
) -> tuple[Sequence[Kandidaat], list[ZGWError]]:
    """The same candidates with rollen, status and resultaat, asked for where they are missing.

    One search per register when it can; otherwise calls per zaak. A zaak whose rollen cannot be
    had stays without them, with the reason, and so will not be shown.
    """
    kandidaten = [_without_foreign(one) for one in _search_again(kandidaten, expand)]
    asked = [(one, None if one.fout else _ask(one)) for one in kandidaten]
    errors: list[ZGWError] = []
    return [_filled(one, vragen, errors) if vragen else one for one, vragen in asked], errors


def _search_again(kandidaten: Sequence[Kandidaat], expand: tuple[str, ...]) -> Sequence[Kandidaat]:
    """Fuller candidates, or why that failed; a register that cannot search has not failed."""
    bare = [one for one in kandidaten if one.gevonden.rollen is None]
    vragen = {}
    for register in {one.register.slug: one.register for one in bare}.values():
        uuids = [one.gevonden.zaak.uuid for one in bare if one.register.slug == register.slug]
        call = partial(register.zaken.zaken_met, uuids, expand=expand)
        vragen[register.slug] = register.ask(register.zaken, call)
    fuller: dict[str, GevondenZaak] = {}
    failed: dict[str, ZGWError] = {}
    for slug, vraag in vragen.items():
        answer = vraag.of_fout()
        if not isinstance(answer, ZGWError):
            fuller |= {one.zaak.url: one for one in answer.items}
        elif not isinstance(answer, NietGevonden):
            failed[slug] = answer
    return [
        replace(
            one,
            gevonden=fuller.get(one.gevonden.zaak.url, one.gevonden),
            fout=failed.get(one.register.slug) if one.gevonden.rollen is None else None,
        )
        for one in kandidaten
    ]


def _without_foreign(kandidaat: Kandidaat) -> Kandidaat:
    """Without a status or resultaat of another zaak; it is asked for apart."""
    gevonden = kandidaat.gevonden
    url, status, resultaat = gevonden.zaak.url, gevonden.status, gevonden.resultaat
    if status and status.zaak_url != url:
        gevonden = replace(gevonden, status=None)
    if resultaat and resultaat.zaak_url != url:
        gevonden = replace(gevonden, resultaat=None)
    return replace(kandidaat, gevonden=gevonden)


def _ask(kandidaat: Kandidaat) -> _Aanvulling:
    gevonden, register = kandidaat.gevonden, kandidaat.register
    zaak, zaken, vragen = gevonden.zaak, register.zaken, _Aanvulling()
    if gevonden.rollen is None:
        vragen.rollen = register.ask(zaken, partial(zaken.rollen, zaak.url))
    if gevonden.status is None and zaak.status_url:
        vragen.status = register.ask(zaken, partial(zaken.status, zaak.status_url))
    if gevonden.resultaat is None and zaak.resultaat_url:
        vragen.resultaat = register.ask(zaken, partial(zaken.resultaten, zaak.url))
    return vragen


def _filled(kandidaat: Kandidaat, vragen: _Aanvulling, errors: list[ZGWError]) -> Kandidaat:
    gevonden, zaken = kandidaat.gevonden, kandidaat.register.zaken
    only = partial(own, zaken, gevonden.zaak.url, errors=errors)
    fout: ZGWError | None = None
    if vragen.rollen:
        rollen = vragen.rollen.of_fout()
        fout = rollen if isinstance(rollen, ZGWError) else rollen.fout
        gevonden = replace(gevonden, rollen=None if isinstance(rollen, ZGWError) else rollen.items)
    if vragen.status:
        status = noteer(vragen.status, errors)
        given = Lijst((status,)) if status else None
        gevonden = replace(gevonden, status=next(iter(only(given)), None))
    if vragen.resultaat:
        resultaten = noteer(vragen.resultaat, errors)
        gevonden = replace(gevonden, resultaat=next(iter(only(resultaten)), None))
    return replace(kandidaat, gevonden=gevonden, fout=fout)
