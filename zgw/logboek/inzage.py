"""Composes what the citizen reads in the log. What comes back is checked, as everywhere else."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.utils import timezone

from zgw import fanout
from zgw.clients.client import MAX_PAGES
from zgw.clients.connection import connect
from zgw.clients.inzage import InzageClient, Inzagevraag
from zgw.clients.lijst import Blad, Verzameling
from zgw.errors import NietZichtbaar, ZGWError, uniek
from zgw.fanout import Deadline, Vraag, noteer
from zgw.logboek.activiteiten import Activiteit, activiteiten
from zgw.logboek.ingesteld import verantwoord
from zgw.logboek.span import SERVICE
from zgw.logboek.verantwoording import Oproep
from zgw.models import Logboek
from zgw.resources.inzage import PERSOON, Herkomst, Inzage, Inzageregel, VerwerktObject
from zgw.resources.principal import Kind, Principal
from zgw.resources.samenstelling import Deel, Straks

ACTIVITEIT = "inzage"
BEHEER = "uitleg"  # The one activity of this portal that somebody else than the person does.

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Gevraagd:
    """The question under way."""

    client: InzageClient
    vraag: Inzagevraag
    eerste: Vraag[Blad]

    def antwoord(self) -> Inzage:
        """All that came of it within the deadline; at most two round trips."""
        errors: list[ZGWError] = []
        blad = noteer(self.eerste, errors)
        if blad is None:
            return Inzage(Deel((), tuple(errors)))
        laatste = self._laatste(blad, errors)
        numbers = range(2, min(laatste, MAX_PAGES) + 1)
        calls = [partial(self.client.blad_van, self.vraag, number) for number in numbers]
        vragen = [fanout.ask(self.client, call) for call in calls]
        bladen = [blad, *(one for vraag in vragen if (one := noteer(vraag, errors)))]
        found = Verzameling()
        for one in bladen:
            found.neem(one.items)
        afgekapt = laatste > MAX_PAGES
        if len(found.items) < _minstens(bladen) and not afgekapt and not errors:
            errors.append(self.client.onbruikbaar("minder regels dan geteld"))
        lijst = self.client.lijst(VerwerktObject.from_api, found.items)
        errors += [lijst.fout] if lijst.fout else []
        eigen = self._eigen(lijst.items, errors)
        regels = sorted(map(_regel, eigen), key=lambda one: one.tijdstip, reverse=True)
        return Inzage(Deel(tuple(regels), uniek(errors)), afgekapt=afgekapt)

    def _laatste(self, blad: Blad, errors: list[ZGWError]) -> int:
        """The number of the last page, by the count on the first one."""
        if not blad.has_next:
            return 1
        aantal = blad.aantal or 0
        if not blad.items or aantal <= len(blad.items):
            errors.append(self.client.onbruikbaar("lijst zonder telling"))
            return 1
        return -(-aantal // len(blad.items))

    def _eigen(
        self, found: Sequence[VerwerktObject], errors: list[ZGWError]
    ) -> list[VerwerktObject]:
        """Those about this person that may be told, whatever the log service gave."""
        named = [one for one in found if self._gaat_over(one)]
        if len(named) < len(found):
            logger.error("%s (inzage) gaf ook regels over anderen", self.client.bron)
            if not named:
                errors.append(self.client.onbruikbaar("antwoord gaat niet over de vrager"))
        return [one for one in named if one.is_leesbaar and self._in_periode(one)]

    def _gaat_over(self, one: VerwerktObject) -> bool:
        asked = (PERSOON, self.vraag.soort, self.vraag.nummer)
        return (one.objecttype, one.soort, one.nummer) == asked

    def _in_periode(self, one: VerwerktObject) -> bool:
        return self.vraag.begin <= timezone.localdate(one.tijdstip) < self.vraag.einde


def _minstens(bladen: Sequence[Blad]) -> int:
    """How many lines must be there: what is logged meanwhile moves others to a page not asked."""
    geteld = [one.aantal or 0 for one in bladen]
    return geteld[0] - max(0, geteld[-1] - geteld[0])


def list_inzage(wie: Principal, *, dagen: int) -> Straks[Inzage]:
    """What was looked up about this person, today and in this many days before it.

    Only the person reads it: who acts for somebody else by a mandate does not (NietZichtbaar).
    That they read it is recorded itself, once. Raises NietVastgelegd when it cannot be.
    """
    if wie.mandate:
        raise NietZichtbaar
    logboek = Logboek.objects.select_related("lezen").first()
    if logboek is None or logboek.lezen is None:
        return Straks(lambda: Inzage(Deel(()), aangeboden=False))
    deadline = Deadline.after(settings.ZGW_DEADLINE)
    client = InzageClient(connect(logboek.lezen), logboek.lezen.label, deadline)
    vraag, oproep = _vraag(wie, dagen), verantwoord(wie, ACTIVITEIT).oproep()
    eerste = fanout.ask(client, partial(_eerste, client, vraag, oproep))
    return Straks(_Gevraagd(client, vraag, eerste).antwoord, eerste)


def _eerste(client: InzageClient, vraag: Inzagevraag, oproep: Oproep) -> Blad:
    """The first page, once it is recorded that the log was asked; a failure is recorded too."""
    try:
        blad = client.blad_van(vraag, 1)
    except ZGWError:
        oproep.leg_vast(gelukt=False)
        raise
    oproep.leg_vast(gelukt=True)
    return blad


def _vraag(wie: Principal, dagen: int) -> Inzagevraag:
    vandaag = timezone.localdate()
    nummer = f"{wie.kvk}:{wie.value}" if wie.kind is Kind.VESTIGING else wie.value
    begin, einde = vandaag - timedelta(days=dagen), vandaag + timedelta(days=1)
    return Inzagevraag(wie.kind.upper(), nummer, begin, einde)


def _regel(one: VerwerktObject) -> Inzageregel:
    activiteit = _bekend(one.activiteit) if one.systeem in ("", SERVICE) else None
    if activiteit is None:
        return Inzageregel(
            tijdstip=one.tijdstip,
            herkomst=Herkomst.ANDER,
            systeem=one.systeem,
            doel=one.verwerking or one.handeling or one.actie,
            gegevens=", ".join(one.gegevens),
        )
    return Inzageregel(
        tijdstip=one.tijdstip,
        herkomst=Herkomst.BEHEER if activiteit.sleutel == BEHEER else Herkomst.ZELF,
        systeem=one.systeem,
        doel=activiteit.doel,
        gegevens=activiteit.gegevens,
    )


def _bekend(uri: str) -> Activiteit | None:
    """The activity of this portal with this URI."""
    return next((one for one in activiteiten().values() if one.uri == uri), None)
