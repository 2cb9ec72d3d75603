"""What the municipality chose about access, as the rule takes it: by settings and in the CMS."""

import time

from django.conf import settings
from django.db.models import BooleanField, CharField, DateField, Value

from zgw.models import Informatieobjecttyperegel, Zaaktyperegel
from zgw.resources import ALS_HET_PORTAAL, GevondenType, Typesleutel, Zaaktypekeuze
from zgw.toegang import Regels

_ZAAKTYPE, _DOCUMENT = "zaaktype", "informatieobjecttype"

type Keuzes = tuple[dict[Typesleutel, Zaaktypekeuze], frozenset[Typesleutel]]


class _Gekozen:
    """The choices as this process last read them: every page needs them, and they seldom change.

    A change made here counts at once, one by another process after `SECONDS`.
    """

    SECONDS = 5.0

    def __init__(self) -> None:
        self._keuzes: Keuzes = ({}, frozenset())
        self._until = 0.0

    def regels(self) -> Regels:
        """The rule as it is now. At most one SQL query."""
        (zaaktypen, verborgen), until = self._keuzes, self._until
        if time.monotonic() >= until:
            self._keuzes = zaaktypen, verborgen = _read()
            self._until = time.monotonic() + self.SECONDS
        return Regels(
            max_vertrouwelijkheid=settings.ZGW_MAX_VERTROUWELIJKHEID,
            extra_rollen=tuple(settings.ZGW_EXTRA_ROLLEN),
            zaaktypen=zaaktypen,
            verborgen_documenten=verborgen,
        )

    def forget(self, **_: object) -> None:
        """Read them anew; a receiver of signals."""
        self._until = 0.0


gekozen = _Gekozen()


def _read() -> Keuzes:
    """Both tables, in one query."""
    zaaktypen: dict[Typesleutel, Zaaktypekeuze] = {}
    verborgen: set[Typesleutel] = set()
    documenten = Informatieobjecttyperegel.objects.order_by().values_list(
        Value(_DOCUMENT),
        "domein",
        "omschrijving",
        "getoond",
        Value(None, DateField(null=True)),
        Value(False, BooleanField()),
        Value("", CharField()),
        Value("", CharField()),
    )
    rows = Zaaktyperegel.objects.order_by().values_list(Value(_ZAAKTYPE), *Zaaktyperegel.VELDEN)
    for soort, domein, naam, getoond, vanaf, eigen, rollen, maximum in rows.union(documenten):
        sleutel = Typesleutel.of(domein, naam)
        if soort == _ZAAKTYPE:
            own = tuple(rollen.split()) if eigen else None
            keuze = Zaaktypekeuze(getoond, vanaf, own, maximum)
            zaaktypen |= {sleutel: keuze} if keuze != ALS_HET_PORTAAL else {}
        elif not getoond:
            verborgen.add(sleutel)
    return zaaktypen, frozenset(verborgen)


def bewaarde_zaaktypen() -> list[GevondenType]:
    """The zaaktypen that something is chosen for, whether a catalogue still has them or not."""
    gekozen_voor = gekozen.regels().zaaktypen
    return [
        GevondenType(one.domein, one.identificatie, one.identificatie, ())
        for one in Zaaktyperegel.objects.all()
        if Typesleutel.of(one.domein, one.identificatie) in gekozen_voor
    ]


def bewaarde_documentsoorten() -> list[GevondenType]:
    """The informatieobjecttypen that are hidden, whether a catalogue still has them or not."""
    return [
        GevondenType(one.domein, one.omschrijving, one.omschrijving, ())
        for one in Informatieobjecttyperegel.objects.filter(getoond=False)
    ]


def zaaktyperegel(domein: str, identificatie: str) -> Zaaktyperegel:
    """The row in which a choice for this zaaktype is kept; a new one when there is none yet."""
    sleutel = _sleutel(domein, identificatie)
    found = Zaaktyperegel.objects.filter(sleutel=sleutel).first()
    return found or Zaaktyperegel(domein=domein, identificatie=identificatie)


def documentregel(domein: str, omschrijving: str) -> Informatieobjecttyperegel:
    """The row in which a choice for this informatieobjecttype is kept; a new one if need be."""
    sleutel = _sleutel(domein, omschrijving)
    found = Informatieobjecttyperegel.objects.filter(sleutel=sleutel).first()
    return found or Informatieobjecttyperegel(domein=domein, omschrijving=omschrijving)


def kies_zaaktype(domein: str, identificatie: str, keuze: Zaaktypekeuze) -> Zaaktyperegel:
    """Keeps the choice for a zaaktype; the row, for the log of the CMS."""
    regel = zaaktyperegel(domein, identificatie)
    regel.getoond, regel.vanaf = keuze.getoond, keuze.vanaf
    regel.eigen_rollen = keuze.rollen is not None
    regel.rollen = " ".join(keuze.rollen or ())
    regel.max_vertrouwelijkheid = keuze.max_vertrouwelijkheid
    regel.save()
    return regel


def kies_documentsoort(
    domein: str, omschrijving: str, *, getoond: bool
) -> Informatieobjecttyperegel:
    """Keeps whether documents of this kind are shown; the row, for the log of the CMS."""
    regel = documentregel(domein, omschrijving)
    regel.getoond = getoond
    regel.save()
    return regel


def _sleutel(domein: str, naam: str) -> str:
    return "\n".join(Typesleutel.of(domein, naam))
