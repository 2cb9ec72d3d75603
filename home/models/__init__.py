"""What editors make, and what the catalogues hold that they write about."""

from home.models.catalogus import CatalogusBron, CatalogusType
from home.models.organisatie import Organisatie
from home.models.paginas import ContentPage, HomePage, ThemaIndexPage, ThemaPage
from home.models.rollen import UitgedeeldRecht
from home.models.siteteksten import SiteTeksten
from home.models.tips import Tip
from home.models.woorden import (
    BesluittypeTekst,
    ResultaattypeTekst,
    StatustypeTekst,
    ZaaktypeTekst,
)

__all__ = [
    "BesluittypeTekst",
    "CatalogusBron",
    "CatalogusType",
    "ContentPage",
    "HomePage",
    "Organisatie",
    "ResultaattypeTekst",
    "SiteTeksten",
    "StatustypeTekst",
    "ThemaIndexPage",
    "ThemaPage",
    "Tip",
    "UitgedeeldRecht",
    "ZaaktypeTekst",
]
