"""The URLs of the citizen's pages."""

from django.urls import include, path

from mijnomgeving.views import documenten, inzage, overzicht, zaken

urlpatterns = [
    path("", include("mijnomgeving.inloggen.urls")),
    path("", include("mijnomgeving.sessie.urls")),
    path("", include("mijnomgeving.tips.urls")),
    path("mijn/", overzicht.overzicht, name="overzicht"),
    path("mijn/zaken/", zaken.lopend, name="zaken"),
    path("mijn/zaken/afgerond/", zaken.afgerond, name="zaken-afgerond"),
    path("mijn/zaken/<slug:register>/<uuid:uuid>/", zaken.zaak, name="zaak"),
    path(
        "mijn/zaken/<slug:register>/<uuid:zaak>/documenten/<uuid:uuid>/",
        documenten.document,
        name="document",
    ),
    path("mijn/documenten/", documenten.documenten, name="documenten"),
    path("mijn/besluiten/", documenten.besluiten, name="besluiten"),
    path("mijn/inzage/", inzage.inzage, name="inzage"),
]
