"""The screens at `/cms/toegang/`: what is chosen for each type, and the forms to choose."""

from typing import Any

from django.db.models import Model
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from mijnomgeving.toegang import geschiedenis, woorden
from mijnomgeving.toegang.forms import DocumentsoortForm, ZaaktypeForm
from mijnomgeving.weergave.ontbrekend import bronnen
from zgw import service
from zgw.resources import ALS_HET_PORTAAL, GevondenType, Typeoverzicht

RECHT = "zgw.beheer_toegang"
OVERZICHT = reverse_lazy("toegang:index")


@method_decorator([never_cache, permission_required(RECHT)], name="dispatch")
class Scherm(WagtailAdminTemplateMixin, TemplateView):
    """What the screens share: who may come here, and the way back."""

    header_icon = "lock"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the start of the CMS to here."""
        here = {"url": "", "label": self.get_page_title()}
        start = {"url": OVERZICHT, "label": _("Toegang")}
        between = [] if self.get_page_title() == start["label"] else [start]
        return [*self.breadcrumbs_items, *between, here]


class Overzicht(Scherm):
    """All types with what holds for each."""

    page_title = gettext_lazy("Toegang")
    template_name = "mijnomgeving/toegang/overzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Both tables, and what holds for the whole portal."""
        overzicht = service.typeoverzicht()
        extra = ", ".join(woorden.rol(one).lower() for one in overzicht.extra_rollen)
        return super().get_context_data(
            zaaktypen=_zaaktypen(overzicht),
            documentsoorten=_documentsoorten(overzicht),
            hoogste=woorden.niveau(overzicht.max_vertrouwelijkheid),
            extra_rollen=extra,
            ontbreekt=bronnen(overzicht.ontbreekt),
            **kwargs,
        )


def _adres(naam: str, soort: GevondenType) -> str:
    query = urlencode({"domein": soort.domein, "naam": soort.naam})
    return f"{reverse_lazy(f'toegang:{naam}')}?{query}"


def _tabel(naam: str, soorten: tuple[GevondenType, ...], regel: Column) -> Table:
    def url(soort: GevondenType) -> str | None:
        return _adres(naam, soort) if soort.sleutel.is_volledig else None

    return Table(
        [
            TitleColumn("naam", label=gettext_lazy("Naam"), accessor=woorden.naam, get_url=url),
            regel,
        ],
        soorten,
    )


def _zaaktypen(overzicht: Typeoverzicht) -> Table:
    def regel(soort: GevondenType) -> str:
        return woorden.regel_zaaktype(soort, overzicht)

    column = Column("regel", label=gettext_lazy("Wie ziet zaken hiervan"), accessor=regel)
    return _tabel("zaaktype", overzicht.zaaktypen, column)


def _documentsoorten(overzicht: Typeoverzicht) -> Table:
    def regel(soort: GevondenType) -> str:
        return woorden.getoond(soort.sleutel not in overzicht.verborgen)

    column = Column("regel", label=gettext_lazy("Documenten hiervan"), accessor=regel)
    return _tabel("documentsoort", overzicht.documentsoorten, column)


class Keuze[F: Form](Scherm):
    """A form to choose for one type; `?domein=…&naam=…` names it."""

    template_name = "mijnomgeving/toegang/keuze.html"

    @cached_property
    def overzicht(self) -> Typeoverzicht:
        """All types."""
        return service.typeoverzicht()

    @cached_property
    def soort(self) -> GevondenType:
        """The type that is chosen for. Raises Http404 when there is none of this name."""
        domein, naam = (self.request.GET.get(key, "") for key in ("domein", "naam"))
        for one in self.soorten():
            if (one.domein, one.naam) == (domein, naam) and one.sleutel.is_volledig:
                return one
        raise Http404

    def soorten(self) -> tuple[GevondenType, ...]:
        """The types of this kind."""
        raise NotImplementedError

    def regel(self) -> Model:
        """The row in which the choice is kept."""
        raise NotImplementedError

    def form(self, data: QueryDict | None = None) -> F:
        """The form, with the present choice or with what was filled in."""
        raise NotImplementedError

    def kies(self, form: F) -> tuple[Model, str]:
        """Keeps what a valid form says; the row, and the choice in words."""
        raise NotImplementedError

    def get_page_title(self) -> str:
        """The name of the type."""
        return self.soort.omschrijving

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form, the type, and who chose what before."""
        kwargs.setdefault("form", self.form())
        return super().get_context_data(
            soort=self.soort,
            registers=woorden.registers(self.soort),
            action_url=self.request.get_full_path(),
            submit_button_label=_("Opslaan"),
            submit_button_active_label=_("Bezig…"),
            geschiedenis=geschiedenis.tabel(self.regel()),
            media=kwargs["form"].media,
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Keeps the choice and goes back to the list; or shows what is wrong with it."""
        form = self.form(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        regel, keuze = self.kies(form)
        geschiedenis.noteer(regel, keuze)
        messages.success(request, f"{self.soort.omschrijving}: {keuze}.")
        return redirect(OVERZICHT)


class Zaaktype(Keuze[ZaaktypeForm]):
    """`/cms/toegang/zaaktype/`."""

    def soorten(self) -> tuple[GevondenType, ...]:
        """All zaaktypen."""
        return self.overzicht.zaaktypen

    def regel(self) -> Model:
        """The row of this zaaktype."""
        return service.zaaktyperegel(self.soort.domein, self.soort.naam)

    def form(self, data: QueryDict | None = None) -> ZaaktypeForm:
        """With the present choice, beside what holds for the portal."""
        keuze = self.overzicht.keuzes.get(self.soort.sleutel, ALS_HET_PORTAAL)
        return ZaaktypeForm(data, keuze=keuze, overzicht=self.overzicht)

    def kies(self, form: ZaaktypeForm) -> tuple[Model, str]:
        """Keeps the choice."""
        regel = service.kies_zaaktype(self.soort.domein, self.soort.naam, form.keuze)
        return regel, woorden.keuze(form.keuze)


class Documentsoort(Keuze[DocumentsoortForm]):
    """`/cms/toegang/documentsoort/`."""

    def soorten(self) -> tuple[GevondenType, ...]:
        """All informatieobjecttypen."""
        return self.overzicht.documentsoorten

    def regel(self) -> Model:
        """The row of this informatieobjecttype."""
        return service.documentregel(self.soort.domein, self.soort.naam)

    def form(self, data: QueryDict | None = None) -> DocumentsoortForm:
        """With the present choice."""
        getoond = self.soort.sleutel not in self.overzicht.verborgen
        return DocumentsoortForm(data, initial={"getoond": getoond})

    def kies(self, form: DocumentsoortForm) -> tuple[Model, str]:
        """Keeps whether it is shown."""
        getoond = form.cleaned_data["getoond"]
        regel = service.kies_documentsoort(self.soort.domein, self.soort.naam, getoond=getoond)
        return regel, woorden.getoond(getoond)
