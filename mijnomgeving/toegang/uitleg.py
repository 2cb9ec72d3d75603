"""The screen that explains why a person does or does not see a zaak, without showing it."""

import logging
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.ui.tables import Column, StatusTagColumn, Table

from mijnomgeving.gebeurtenissen import UITLEG_GEVRAAGD
from mijnomgeving.toegang import woorden
from mijnomgeving.toegang.forms import UitlegForm
from mijnomgeving.toegang.views import Scherm
from mijnomgeving.weergave.ontbrekend import bronnen
from zgw import service
from zgw.errors import ZGWError
from zgw.resources import Beletsel, Documentuitleg, Oordeel, Principal, Stand, Uitleg

logger = logging.getLogger(__name__)
_ONZEKER = gettext_lazy("de soort van het document is nu niet bekend")


@method_decorator(sensitive_post_parameters(), name="dispatch")
class UitlegScherm(Scherm):
    """`/cms/toegang/uitleg/`: person and zaak come by POST only, and are not kept."""

    page_title = gettext_lazy("Waarom ziet iemand een zaak?")
    template_name = "mijnomgeving/toegang/uitleg.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """A form: an empty one, unless there is something wrong with what was filled in."""
        kwargs.setdefault("form", UitlegForm(None, registers=service.namen()))
        return super().get_context_data(
            action_url=self.request.path,
            submit_button_label=_("Leg uit"),
            submit_button_active_label=_("Bezig…"),
            media=kwargs["form"].media,
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """The explanation, or what is wrong with the question."""
        form = UitlegForm(request.POST, registers=service.namen())
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        UITLEG_GEVRAAGD.meld(logger, account=request.user.pk or 0)
        register, zaak = form.cleaned_data["waar"]
        context = _context(form.cleaned_data["wie"], register, zaak)
        return self.render_to_response(self.get_context_data(**context))


def _context(wie: Principal, register: str, zaak: UUID | str) -> dict[str, Any]:
    """The explanation as the template takes it; `melding` when there is none."""
    try:
        uitleg = service.leg_uit(wie, register, zaak)
    except ZGWError as error:
        return {"melding": _("%s geeft nu geen antwoord. Probeer het later.") % error.bron}
    if uitleg.zaak is None:
        return {"melding": _geen_zaak(uitleg)}
    return {
        "uitslag": _uitslag(uitleg.zaak),
        "is_getoond": uitleg.zaak.getoond,
        "voorwaarden": _voorwaarden(uitleg.zaak),
        "documenten": _documenten(uitleg) if uitleg.documenten else None,
        "ontbreekt": bronnen(uitleg.ontbreekt),
    }


def _geen_zaak(uitleg: Uitleg) -> str:
    if uitleg.aantal:
        return _("Er zijn meer zaken met dit zaaknummer. Gebruik het adres of de uuid van de zaak.")
    return _("Dit register heeft deze zaak niet, of het portaal mag de zaak daar niet lezen.")


def _uitslag(oordeel: Oordeel) -> str:
    if oordeel.getoond:
        return _("Deze persoon ziet deze zaak.")
    if oordeel.is_onzeker:
        return _("Niet te zeggen. Daarom ziet deze persoon deze zaak nu niet.")
    return _("Deze persoon ziet deze zaak niet.")


def _primair(rij: tuple[Any, Stand]) -> bool:
    return rij[1] is not Stand.VOLDAAN


def _voorwaarden(oordeel: Oordeel) -> Table:
    def wat(rij: tuple[Beletsel, Stand]) -> str:
        return str(woorden.ZAAKVOORWAARDEN[rij[0]])

    def stand(rij: tuple[Beletsel, Stand]) -> str:
        return str(woorden.STANDEN[rij[1]])

    return Table(
        [
            Column("wat", label=gettext_lazy("Voorwaarde"), accessor=wat),
            StatusTagColumn("stand", label=gettext_lazy("Stand"), accessor=stand, primary=_primair),
        ],
        list(oordeel.standen.items()),
    )


def _documenten(uitleg: Uitleg) -> Table:
    """By number, kind and reason; a title could tell what is in it."""
    return Table(
        [
            Column("nummer", label=gettext_lazy("Document"), accessor=lambda rij: str(rij[0])),
            Column("soort", label=gettext_lazy("Soort"), accessor=lambda rij: _soort(rij[1])),
            Column("stand", label=gettext_lazy("Ziet"), accessor=lambda rij: _zicht(rij[1])),
        ],
        list(enumerate(uitleg.documenten, start=1)),
    )


def _soort(document: Documentuitleg) -> str:
    soort = document.soort or _("onbekend")
    return _("%s (bij een besluit)") % soort if document.bij_besluit else soort


def _zicht(document: Documentuitleg) -> str:
    if document.oordeel.getoond:
        return _("Ja")
    redenen = (
        str(woorden.DOCUMENTREDENEN[one] if stand is Stand.NIET_VOLDAAN else _ONZEKER)
        for one, stand in document.oordeel.standen.items()
        if stand is not Stand.VOLDAAN
    )
    return _("Nee: %s") % "; ".join(redenen)
