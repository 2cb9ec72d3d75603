"""`/cms/catalogus/dekking/`: what has words of an editor, by zaaktype and by thema."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn, TitleColumn

from home import dekking, samen
from home.dekking import Dekking, Zaaktypedekking
from home.models import CatalogusType, ThemaPage
from mijnomgeving.catalogus.filters import GEEN_THEMA, STANDEN, zaaktypefilter
from mijnomgeving.catalogus.scherm import Actie, Lijst, Vinkje, gekozen, gesorteerd

Soort = CatalogusType.Soort
_SORTEER: dict[str, Callable[[Zaaktypedekking], Any]] = {
    "naam": lambda een: een.zelf.type.omschrijving.casefold(),
    "thema": lambda een: (not een.thema, een.thema.casefold()),
    "gaten": lambda een: een.gaten,
}


class Gedekt(Lijst):
    """A list of what is covered; all of it is read at once, so that every filter is cheap."""

    @cached_property
    def dekking(self) -> Dekking:
        """Of all zaaktypen."""
        return dekking.laad()

    def past(self, een: Zaaktypedekking) -> bool:
        """Whether a zaaktype is of the thema and the catalogus that were asked for."""
        thema, domein = self.gevraagd["thema"], self.gevraagd["catalogus"]
        if thema == GEEN_THEMA and een.thema:
            return False
        if thema not in ("", GEEN_THEMA) and thema != str(_thema_van(een)):
            return False
        return domein in ("", een.zelf.type.domein)


def _thema_van(een: Zaaktypedekking) -> int | None:
    return een.zelf.tekst.thema if een.zelf.tekst else None


class PerZaaktype(Gedekt):
    """One row for each zaaktype."""

    naam = "dekking"
    page_title = gettext_lazy("Dekking per zaaktype")
    template_name = "mijnomgeving/catalogus/dekking.html"
    gewone_volgorde = "-gaten"

    @cached_property
    def filter(self) -> forms.Form:
        """By thema, catalogus and whether something is missing."""
        return zaaktypefilter(self.request.GET, self.dekking)

    def volgordes(self) -> Iterable[str]:
        """What can be sorted by."""
        return _SORTEER

    @cached_property
    def gevonden(self) -> list[Zaaktypedekking]:
        """What the filter leaves."""
        wens = self.gevraagd
        zoek = wens["zoek"].casefold()
        return [
            een
            for een in self.dekking.zaaktypen
            if self.past(een)
            and (not wens["gaten"] or (wens["gaten"] == "met") == bool(een.gaten))
            and zoek in f"{een.zelf.naam} {een.zelf.type} {een.zelf.type.zaaktype}".casefold()
        ]

    def rijen(self) -> Sequence[Zaaktypedekking]:
        """In order."""
        return gesorteerd(self.gevonden, self.volgorde, _SORTEER)

    def kolommen(self) -> Sequence[BaseColumn]:
        """How much there is of each kind."""
        return [
            Vinkje(lambda een: een.zelf.type.pk, lambda een: _("Kies %s") % een.zelf.type),
            TitleColumn(
                "naam", label=_("Zaaktype"), accessor=_naam, get_url=_onderdelen, sort_key="naam"
            ),
            Column("thema", label=_("Thema"), accessor=_thema, sort_key="thema"),
            StatusTagColumn("zelf", label=_("Zaaktype zelf"), accessor=_zelf, primary=_zelf_gat),
            _telkolom("stappen", _("Stappen"), Soort.STATUSTYPE),
            _telkolom("resultaten", _("Resultaten"), Soort.RESULTAATTYPE),
            _telkolom("besluiten", _("Besluiten"), Soort.BESLUITTYPE),
            Column("gaten", label=_("Gaten"), sort_key="gaten"),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the same by thema, and the thema's to choose from."""
        delen = [deel for een in self.gevonden for deel in een.alles]
        return super().get_context_data(
            themas=self.dekking.themas.items(),
            per_thema=_per_thema(self.gevonden),
            gaten=sum(deel.is_gat for deel in delen),
            delen=len(delen),
            **kwargs,
        )


def _naam(een: Zaaktypedekking) -> str:
    soort = een.zelf.type
    return f"{soort.omschrijving} ({soort.domein})" if soort.domein else soort.omschrijving


def _onderdelen(een: Zaaktypedekking) -> str:
    vraag = {"zaaktype": een.zelf.type.zaaktype, "catalogus": een.zelf.type.domein}
    return f"{reverse('catalogus:onderdelen')}?{urlencode(vraag)}"


def _thema(een: Zaaktypedekking) -> str:
    return een.thema or "–"


def _zelf_gat(een: Zaaktypedekking) -> bool:
    return een.zelf.is_gat


def _zelf(een: Zaaktypedekking) -> str:
    return str(STANDEN[een.zelf.stand])


def _telkolom(naam: str, label: str, soort: Soort) -> Column:
    """How many of a kind are done, of how many."""

    def telling(een: Zaaktypedekking) -> str:
        klaar, alle = een.van(soort)
        return _("%(klaar)d van %(alle)d") % {"klaar": klaar, "alle": alle} if alle else "–"

    return Column(naam, label=label, accessor=telling)


def _per_thema(zaaktypen: Iterable[Zaaktypedekking]) -> list[tuple[str, int, int]]:
    """Each thema with its zaaktypen and their gaps; without thema last."""
    aantal: Counter[str] = Counter()
    gaten: Counter[str] = Counter()
    for een in zaaktypen:
        aantal[een.thema] += 1
        gaten[een.thema] += een.gaten
    return [(naam, aantal[naam], gaten[naam]) for naam in sorted(aantal, key=lambda n: (not n, n))]


class Thema(Actie):
    """Puts the zaaktypen that were chosen under a thema."""

    lijst = "dekking"

    def doe(self, request: HttpRequest) -> None:
        """Tells how many; somebody who may not write about zaaktypen, changes nothing."""
        if not mag_schrijven(request, "zaaktypetekst"):
            return
        nummers = gekozen(request)
        thema = ThemaPage.objects.filter(pk__in=gekozen(request, "thema")).first()
        if not nummers or (thema is None and request.POST.get("thema") != GEEN_THEMA):
            zin = _("Er is niets veranderd. Kies zaaktypen, en kies een thema.")
            messages.warning(request, zin)
            return
        aantal = samen.zet_thema(nummers, thema)
        zin = ngettext(
            "%(aantal)d zaaktype staat nu onder: %(thema)s.",
            "%(aantal)d zaaktypen staan nu onder: %(thema)s.",
            aantal,
        )
        naam = thema.title if thema else _("geen thema")
        messages.success(request, zin % {"aantal": aantal, "thema": naam})


def mag_schrijven(request: HttpRequest, model: str) -> bool:
    """Whether somebody may make and change texts of this kind; tells it when not."""
    # What is changed for many at once goes live at once: for who may publish.
    rechten = [f"home.{doe}_{model}" for doe in ("add", "change", "publish")]
    if request.user.has_perms(rechten):
        return True
    messages.error(request, _("Dit gaat meteen live. Dat mag u niet. Vraag een eindredacteur."))
    return False
