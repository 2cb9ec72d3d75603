"""The words of zgw: frozen dataclasses, named and shaped as the ZGW standard has them.

Nothing behind a dot does I/O.
"""

from zgw.resources.besluiten import Besluit, BesluitInformatieObject
from zgw.resources.catalogi import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaaktype,
)
from zgw.resources.cataloguslezing import Cataloguslezing, Gelezen, Typesoort, Typeversie
from zgw.resources.documenten import EnkelvoudigInformatieObject
from zgw.resources.inzage import Herkomst, Inzage, Inzageregel
from zgw.resources.keuze import (
    ALS_HET_PORTAAL,
    GevondenType,
    Typeoverzicht,
    Typesleutel,
    Zaaktypekeuze,
)
from zgw.resources.oordeel import Beletsel, Oordeel, Stand
from zgw.resources.parsing import Duur
from zgw.resources.principal import Kind, Principal
from zgw.resources.rollen import ANDERE_ROLLEN, Rol
from zgw.resources.samenstelling import (
    Afloop,
    BesluitRegel,
    Deel,
    DocumentRegel,
    GerelateerdeZaak,
    Inhoud,
    Pagina,
    Statushistorie,
    Straks,
    Toestand,
    Zaakdossier,
    ZaakMetBesluiten,
    ZaakMetDocumenten,
    Zaakregel,
)
from zgw.resources.uitleg import Documentuitleg, Uitleg
from zgw.resources.vertrouwelijkheid import SCHAAL
from zgw.resources.zaken import Resultaat, Status, Zaak, ZaakInformatieObject

__all__ = [
    "ALS_HET_PORTAAL",
    "ANDERE_ROLLEN",
    "SCHAAL",
    "Afloop",
    "Beletsel",
    "Besluit",
    "BesluitInformatieObject",
    "BesluitRegel",
    "Besluittype",
    "Catalogus",
    "Cataloguslezing",
    "Deel",
    "DocumentRegel",
    "Documentuitleg",
    "Duur",
    "EnkelvoudigInformatieObject",
    "Gelezen",
    "GerelateerdeZaak",
    "GevondenType",
    "Herkomst",
    "Informatieobjecttype",
    "Inhoud",
    "Inzage",
    "Inzageregel",
    "Kind",
    "Oordeel",
    "Pagina",
    "Principal",
    "Resultaat",
    "Resultaattype",
    "Rol",
    "Roltype",
    "Stand",
    "Status",
    "Statushistorie",
    "Statustype",
    "Straks",
    "Toestand",
    "Typeoverzicht",
    "Typesleutel",
    "Typesoort",
    "Typeversie",
    "Uitleg",
    "Zaak",
    "ZaakInformatieObject",
    "ZaakMetBesluiten",
    "ZaakMetDocumenten",
    "Zaakdossier",
    "Zaakregel",
    "Zaaktype",
    "Zaaktypekeuze",
]
