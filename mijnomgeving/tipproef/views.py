"""The screen at `/cms/tips/proef/`: makes a fictional person and shows what becomes of each tip."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_required
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.tipproef import ONBEKEND, ONWAAR, Proef, Uitkomst
from mijnomgeving.tipproef.forms import PersoonForm, ingevuld

RECHT = "home.probeer_tip"
STORING = "storing"


@method_decorator([never_cache, permission_required(RECHT)], name="dispatch")
class Proefscherm(WagtailAdminTemplateMixin, TemplateView):
    """`?tip=<number>` begins with somebody who sees that tip, `?persoon=storing` with unknowns."""

    page_title = gettext_lazy("Tips uitproberen")
    header_icon = "help"
    template_name = "mijnomgeving/tipproef/proef.html"

    @cached_property
    def proef(self) -> Proef:
        """All tips."""
        return Proef.laad()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the start of the CMS to here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """With a person to begin with."""
        anders = ONBEKEND if request.GET.get("persoon") == STORING else ONWAAR
        standen = self.proef.passend(request.GET.get("tip", ""))
        dag = timezone.localdate().isoformat()
        return self._toon(ingevuld(self.proef.vragen(), standen, dag=dag, anders=anders))

    def post(self, request: HttpRequest) -> HttpResponse:
        """With the person that was filled in, or what is wrong there."""
        return self._toon(request.POST)

    def _toon(self, data: Mapping[str, object]) -> HttpResponse:
        form = PersoonForm(data, vragen=self.proef.vragen())
        uitkomsten = self.proef.probeer(form.persoon) if form.is_valid() else ()
        return self.render_to_response(self.get_context_data(form=form, uitkomsten=uitkomsten))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form and the table."""
        uitkomsten = kwargs["uitkomsten"]
        return super().get_context_data(
            tabel=_tabel(uitkomsten) if uitkomsten else None,
            aantal=sum(een.ziet for een in uitkomsten),
            totaal=len(self.proef.tips),
            action_url=reverse("tipproef:index"),
            submit_button_label=_("Probeer uit"),
            submit_button_active_label=_("Bezig…"),
            media=kwargs["form"].media,
            **kwargs,
        )


class _Uitkomstkolom(Column):
    """Whether the tip is seen, and why."""

    cell_template_name = "mijnomgeving/tipproef/uitkomst.html"


def _tabel(uitkomsten: tuple[Uitkomst, ...]) -> Table:
    def passend(een: Uitkomst) -> str:
        return f"{reverse('tipproef:index')}?tip={een.tip}"

    return Table(
        [
            TitleColumn("titel", label=gettext_lazy("Tip"), get_url=passend, width="45%"),
            _Uitkomstkolom("uitkomst", label=gettext_lazy("Te zien?"), accessor=lambda een: een),
        ],
        uitkomsten,
    )
