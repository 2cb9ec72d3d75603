"""Every page of the portal, and every state of every section, as visits to check."""

from dataclasses import dataclass
from itertools import chain

from zgw.demo import bekend
from zgw.demo.bekend import uuid_of

SUZANNE, JAN, PIET = "Suzanne Moulin", "Jan de Vries", "Piet Jansen"
ANNA, WILLEM, LISA = "Anna Visser", "Willem van den Berg", "Lisa Bakker"
UNKNOWN = "00000000-0000-4000-8000-000000000000"

type Fault = tuple[str, str]


@dataclass(frozen=True)
class Visit:
    """A page as somebody sees it: the name of its URL pattern, who, where, with which faults."""

    route: str
    path: str
    naam: str = ""
    faults: tuple[Fault, ...] = ()
    status: int = 200

    def __str__(self) -> str:
        faults = [f"{api}{part} stopped" for api, part in self.faults]
        zaak = NUMBERS.get(self.path, self.path)
        return ", ".join(filter(None, (zaak, self.naam.partition(" ")[0], *faults)))


def zaak_path(nummer: str) -> str:
    """The page of a zaak of the demo."""
    return f"/mijn/zaken/demo/{uuid_of('zaak', nummer)}/"


ZAKEN = {
    SUZANNE: (
        bekend.KLACHT_TOEGEWEZEN,
        bekend.PARKEER_VERLEEND,
        bekend.OMGEVING_MET_DEELZAAK,
        bekend.DEELZAAK_OMGEVINGSDIENST,
        bekend.BIJSTAND_OPGESCHORT,
        bekend.ZONDER_STATUS,
        bekend.SUBSIDIE_TWEE_BESLUITEN,
    ),
    ANNA: (
        bekend.GROOT_DOCUMENT,
        bekend.MET_PUNTEN,
        bekend.ZONDER_OMSCHRIJVING,
        bekend.ONVOLTOOID_DOCUMENT,
    ),
    WILLEM: (
        bekend.VERLENGD,
        bekend.TE_LAAT,
        bekend.ZONDER_TERMIJNEN,
        bekend.TWAALF_STATUSSEN,
    ),
}
NUMBERS = {zaak_path(nummer): nummer for nummer in chain(*ZAKEN.values())}
KLACHT, PARKEER = zaak_path(bekend.KLACHT_TOEGEWEZEN), zaak_path(bekend.PARKEER_VERLEEND)
OMGEVING = zaak_path(bekend.OMGEVING_MET_DEELZAAK)

_ZAKEN: Fault = ("zaken", "")
_CATALOGI: Fault = ("catalogi", "")
_DOCUMENTEN: Fault = ("documenten", "")
_BESLUITEN: Fault = ("besluiten", "")

HOME = [
    Visit("wagtail_serve", path)
    for path in (
        "/",
        "/themas/",
        "/themas/verkeer-en-parkeren/",
        "/themas/bouwen-en-verbouwen/",
        "/themas/werk-en-inkomen/",
        "/themas/afval-en-openbare-ruimte/",
        "/themas/verhuizen-en-burgerzaken/",
        "/themas/evenementen-en-subsidies/",
        "/themas/klachten/",
        "/contact/",
        "/privacy/",
        "/toegankelijkheid/",
    )
]
LOGIN = [
    Visit("inloggen", "/inloggen/"),
    Visit("inloggen", "/inloggen/?melding=geannuleerd"),
    Visit("inloggen", "/inloggen/?melding=uitgelogd"),
    Visit("inloggen", "/inloggen/?melding=verlopen"),
    Visit("inloggen", "/inloggen/?melding=niet-gelukt"),
    Visit("digid-mock", "/digid/mock/"),
]
LISTS = [
    Visit(route, path, naam, faults)
    for route, path, failing in (
        ("overzicht", "/mijn/", _ZAKEN),
        ("zaken", "/mijn/zaken/", _ZAKEN),
        ("zaken-afgerond", "/mijn/zaken/afgerond/", _ZAKEN),
        ("documenten", "/mijn/documenten/", _DOCUMENTEN),
        ("besluiten", "/mijn/besluiten/", _BESLUITEN),
    )
    for naam, faults in ((SUZANNE, ()), (JAN, ()), (PIET, ()), (SUZANNE, (failing,)))
]
LISTS += [
    Visit("zaken", "/mijn/zaken/?pagina=2", JAN),
    Visit("zaken", "/mijn/zaken/", SUZANNE, (_CATALOGI,)),
    Visit("documenten", "/mijn/documenten/", SUZANNE, (_ZAKEN,)),
    Visit("besluiten", "/mijn/besluiten/", SUZANNE, (_ZAKEN,)),
]
LISTS += [
    Visit("inzage", "/mijn/inzage/", SUZANNE),
    Visit("inzage", "/mijn/inzage/?periode=365&wie=anderen", JAN),
    Visit("inzage", "/mijn/inzage/?periode=eeuw&wie=anderen", PIET),
    Visit("inzage", "/mijn/inzage/", SUZANNE, (("verwerkingen", ""),)),
]
DOSSIERS = [Visit("zaak", zaak_path(nummer), naam) for naam in ZAKEN for nummer in ZAKEN[naam]]
DOSSIERS += [
    Visit("zaak", PARKEER, SUZANNE, (fault,))
    for fault in (
        _CATALOGI,
        _DOCUMENTEN,
        _BESLUITEN,
        ("zaken", "/statussen"),
        ("zaken", "/resultaten"),
        ("zaken", "/zaakinformatieobjecten"),
    )
]
DOSSIERS += [Visit("zaak", OMGEVING, SUZANNE, (("zaken", "/zaken/_zoek"),))]
ERRORS = [
    Visit("zaak", f"/mijn/zaken/demo/{UNKNOWN}/", SUZANNE, status=404),
    Visit("zaken", "/mijn/zaken/?pagina=999", SUZANNE, status=404),
    Visit("zaak", PARKEER, SUZANNE, (_ZAKEN,), status=503),
    Visit("document", f"{PARKEER}documenten/{UNKNOWN}/", SUZANNE, status=404),
    Visit("wagtail_serve", "/bestaat-niet/", status=404),
]
VISITS = [*HOME, *LOGIN, *LISTS, *DOSSIERS, *ERRORS]
# Patterns that give a redirect or a file, never a page of their own (when all goes well).
WITHOUT_PAGE = {
    "uitloggen",
    "digid-mock-terug",
    "sessie",
    "sessie-verlengen",
    "sessie-einde",
    "tips-keuze",
    "robots",
    "security",
    "_util/login/",
    "_util/authenticate_with_password/<int:restriction_id>/<int:page_id>/",
}
