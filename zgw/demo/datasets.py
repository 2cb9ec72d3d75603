"""Knows the three fillings of the demo registers."""

from datetime import date

from zgw.demo.catalogus import add_catalogi
from zgw.demo.dossier import add_zaken
from zgw.demo.recept import Dataset
from zgw.demo.store import Store
from zgw.demo.zaaktypen import ZAAKTYPEN
from zgw.demo.zaken import ander, bedrijven, druk, inwoners, jan, suzanne, suzanne_eerder, uitersten

STANDAARD = Dataset(
    naam="Voorbeeldstad",
    catalogi=("VBSTD", "OMGDS"),
    zaaktypen=tuple(spec.identificatie for spec in ZAAKTYPEN),
    zaken=(
        *suzanne.ZAKEN,
        *suzanne_eerder.ZAKEN,
        *jan.ZAKEN,
        *inwoners.ZAKEN,
        *uitersten.ZAKEN,
        *bedrijven.ZAKEN,
    ),
)
ANDER = Dataset(
    naam="Anderstad",
    catalogi=("ANDER",),
    zaaktypen=("KLACHT", "PARKEER", "MOR"),
    zaken=ander.ZAKEN,
)
# For measuring: many citizens at once, many zaken, a big document.
DRUK = Dataset(
    naam="Drukstad",
    catalogi=STANDAARD.catalogi,
    zaaktypen=STANDAARD.zaaktypen,
    zaken=druk.ZAKEN,
)
DATASETS = {"standaard": STANDAARD, "ander": ANDER, "druk": DRUK}


def fill(name: str, today: date) -> Store:
    """Return a store with the dataset of this name, as it is on this day."""
    dataset = DATASETS[name]
    store = Store(name)
    add_catalogi(store, dataset)
    add_zaken(store, dataset, today)
    return store
