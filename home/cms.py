"""The editors' screens for texts and tips: menus, lists, filters and forms."""

from django_filters import AllValuesFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.models import (
    BesluittypeTekst,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    Tip,
    ZaaktypeTekst,
)
from home.redactie.terug import Maken, Wijzigen


def _verplicht(veld: str) -> FieldPanel:
    """A field that says where the text belongs; a draft has it too."""
    return FieldPanel(veld, required_on_save=True)


_IN_ZAAKTYPE = MultiFieldPanel(
    [
        FieldRowPanel([_verplicht("zaaktype"), FieldPanel("domein")]),
        _verplicht("omschrijving"),
    ],
    heading="Waar hoort deze tekst bij?",
)


class _ZaaktypeFilter(WagtailFilterSet):
    """Pick one of the zaaktypen that have texts."""

    zaaktype = AllValuesFilter(label="Zaaktype")
    domein = AllValuesFilter(label="Catalogus")


class StatustypeFilter(_ZaaktypeFilter):
    """Steps, also by what is special about them."""

    class Meta:
        model = StatustypeTekst
        fields = ["zaaktype", "domein", "verborgen", "einde"]


class ResultaattypeFilter(_ZaaktypeFilter):
    """Outcomes."""

    class Meta:
        model = ResultaattypeTekst
        fields = ["zaaktype", "domein"]


class _TekstViewSet(SnippetViewSet):
    """Texts by natural key: the overview of coverage leads to their forms, and they lead back."""

    add_view_class = Maken
    edit_view_class = Wijzigen


class ZaaktypeTekstViewSet(_TekstViewSet):
    """Zaaktypen."""

    model = ZaaktypeTekst
    icon = "folder-open-inverse"
    list_display = ["__str__", "identificatie", "domein", "thema", LiveStatusTagColumn()]
    list_filter = ["thema"]
    search_fields = ["identificatie", "publieke_naam", "introductie"]
    search_backend_name = None
    panels = [
        MultiFieldPanel(
            [FieldRowPanel([_verplicht("identificatie"), FieldPanel("domein")])],
            heading="Waar hoort deze tekst bij?",
        ),
        MultiFieldPanel(
            [
                FieldPanel("publieke_naam"),
                FieldPanel("titel"),
                FieldPanel("introductie"),
                FieldPanel("wat_gebeurt_er"),
                FieldPanel("contact"),
                FieldPanel("thema"),
            ],
            heading="Wat de inwoner leest",
        ),
    ]


class StatustypeTekstViewSet(_TekstViewSet):
    """Steps of zaaktypen."""

    model = StatustypeTekst
    icon = "list-ol"
    list_display = [
        "omschrijving",
        "label",
        "zaaktype",
        "domein",
        BooleanColumn("verborgen", label="Verborgen", sort_key="verborgen"),
        LiveStatusTagColumn(),
    ]
    filterset_class = StatustypeFilter
    search_fields = ["zaaktype", "omschrijving", "label", "uitleg_nu"]
    search_backend_name = None
    panels = [
        _IN_ZAAKTYPE,
        MultiFieldPanel(
            [
                FieldPanel("label"),
                FieldPanel("uitleg_nu"),
                FieldPanel("uitleg_geweest"),
                FieldPanel("uitleg_straks"),
            ],
            heading="Wat de inwoner leest",
        ),
        MultiFieldPanel(
            [FieldPanel("termijn_werkdagen"), FieldPanel("termijn_tekst")],
            heading="Hoe lang duurt het?",
        ),
        MultiFieldPanel(
            [
                FieldPanel("wat_moet_u_doen"),
                FieldRowPanel([FieldPanel("knop_tekst"), FieldPanel("knop_url")]),
            ],
            heading="Wat moet de inwoner doen?",
        ),
        MultiFieldPanel(
            [
                FieldPanel("groep"),
                FieldPanel("volgende"),
                FieldPanel("einde"),
                FieldPanel("verborgen"),
            ],
            heading="Plaats in de zaak",
        ),
    ]


class ResultaattypeTekstViewSet(_TekstViewSet):
    """Outcomes of zaaktypen."""

    model = ResultaattypeTekst
    icon = "circle-check"
    list_display = ["omschrijving", "label", "zaaktype", "domein", LiveStatusTagColumn()]
    filterset_class = ResultaattypeFilter
    search_fields = ["zaaktype", "omschrijving", "label"]
    search_backend_name = None
    panels = [
        _IN_ZAAKTYPE,
        MultiFieldPanel(
            [FieldPanel("label"), FieldPanel("betekenis")], heading="Wat de inwoner leest"
        ),
    ]


class BesluittypeTekstViewSet(_TekstViewSet):
    """Kinds of besluit."""

    model = BesluittypeTekst
    icon = "doc-full"
    list_display = ["omschrijving", "label", "domein", LiveStatusTagColumn()]
    list_filter = ["domein"]
    search_fields = ["omschrijving", "label"]
    search_backend_name = None
    panels = [
        MultiFieldPanel(
            [FieldRowPanel([_verplicht("omschrijving"), FieldPanel("domein")])],
            heading="Waar hoort deze tekst bij?",
        ),
        MultiFieldPanel(
            [FieldPanel("label"), FieldPanel("betekenis"), FieldPanel("bezwaar")],
            heading="Wat de inwoner leest",
        ),
    ]


class OrganisatieViewSet(SnippetViewSet):
    """Organisations that handle zaken."""

    model = Organisatie
    icon = "group"
    list_display = ["naam", "rsin", LiveStatusTagColumn()]
    search_fields = ["naam", "rsin"]
    search_backend_name = None
    panels = [_verplicht("naam"), _verplicht("rsin"), FieldPanel("contact")]


class TekstenGroup(SnippetViewSetGroup):
    """The menu of texts."""

    items = (
        ZaaktypeTekstViewSet,
        StatustypeTekstViewSet,
        ResultaattypeTekstViewSet,
        BesluittypeTekstViewSet,
        OrganisatieViewSet,
    )
    menu_label = "Teksten"
    menu_name = "teksten"
    menu_icon = "edit"
    menu_order = 150


class TipViewSet(SnippetViewSet):
    """Tips."""

    model = Tip
    icon = "help"
    add_to_admin_menu = True
    menu_label = "Tips"
    menu_order = 160
    list_display = [
        "titel",
        BooleanColumn("is_persoonlijk", label="Met een regel"),
        "doelgroep",
        "van",
        "tot",
        "volgorde",
    ]
    list_filter = ["doelgroep", "van", "tot"]
    search_fields = ["titel", "tekst"]
    search_backend_name = None
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("titel"),
                FieldPanel("tekst"),
                FieldRowPanel([FieldPanel("link"), FieldPanel("link_tekst")]),
                FieldPanel("afbeelding"),
                FieldPanel("afbeelding_alt"),
            ],
            heading="Wat de inwoner leest",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("van"), FieldPanel("tot")]),
                FieldRowPanel([FieldPanel("doelgroep"), FieldPanel("volgorde")]),
            ],
            heading="Wanneer en voor wie?",
        ),
        FieldPanel("regel", heading="Bij wie past deze tip?"),
    ]
