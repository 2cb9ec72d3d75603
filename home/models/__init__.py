"""What editors make: pages, words per natural key, tips, and texts of the site."""

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
