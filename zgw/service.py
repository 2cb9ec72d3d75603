"""The door of zgw: composes what registers know about one person, live, and keeps none of it."""

from zgw.catalogus.verwarmen import warm_in_background
from zgw.composition.cataloguslezing import lees_catalogi
from zgw.composition.dossier import zaakdossier
from zgw.composition.download import open_inhoud
from zgw.composition.lijsten import list_besluiten, list_documenten, list_zaken
from zgw.composition.typeoverzicht import typeoverzicht
from zgw.composition.uitleg import leg_uit
from zgw.logboek.inzage import list_inzage
from zgw.logboek.restant import bezorg_in_background
from zgw.registers import namen
from zgw.toegangskeuzes import documentregel, kies_documentsoort, kies_zaaktype, zaaktyperegel

__all__ = [
    "bezorg_in_background",
    "documentregel",
    "kies_documentsoort",
    "kies_zaaktype",
    "lees_catalogi",
    "leg_uit",
    "list_besluiten",
    "list_documenten",
    "list_inzage",
    "list_zaken",
    "namen",
    "open_inhoud",
    "typeoverzicht",
    "warm_in_background",
    "zaakdossier",
    "zaaktyperegel",
]
