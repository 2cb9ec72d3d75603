"""What the municipality chose about access, as the rule takes it: by settings and in the CMS."""

import time

from django.conf import settings
from django.db.models import BooleanField, CharField, DateField, Value

from zgw.models import Informatieobjecttyperegel, Zaaktyperegel
from zgw.toegang import Regels, Typesleutel, Zaaktypekeuze

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
            zaaktypen[sleutel] = Zaaktypekeuze(getoond, vanaf, own, maximum)
        elif not getoond:
            verborgen.add(sleutel)
    return zaaktypen, frozenset(verborgen)
