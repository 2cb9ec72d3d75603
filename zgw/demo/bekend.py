"""Knows what tests and demonstrations may call by name: the client, the persons, the zaken."""

from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

CLIENT_ID: Final = "mijngemeente"
SECRET: Final = "demo-geheim-demo-geheim-demo-geheim"  # noqa: S105 - of the demo only
LOGBOEK_TOKEN: Final = "demo-token-van-het-logboek"  # noqa: S105 - of the demo only
LOGBOEK_SLEUTEL: Final = "demo-sleutel-van-het-logboek"

GEMEENTE_RSIN: Final = "517439943"
OMGEVINGSDIENST_RSIN: Final = "111222333"
ANDERE_GEMEENTE_RSIN: Final = "002564440"

SUZANNE: Final = "999990342"
JAN: Final = "999993653"
FATIMA: Final = "999991747"
PIET: Final = "999992740"
MEHMET: Final = "999995017"
ANNA: Final = "999990019"
WILLEM: Final = "999994669"
LISA: Final = "999996769"

KORENBLOEM_KVK: Final = "90001354"
KORENBLOEM_RSIN: Final = "900013552"
KORENBLOEM_VESTIGINGEN: Final = ("000037178598", "000037178601")
ZOMERFEEST_KVK: Final = "90004760"
ZOMERFEEST_RSIN: Final = "900047616"

# Zaken of Suzanne, who is the initiator of each.
KLACHT_TOEGEWEZEN: Final = "VB-100101"
PARKEER_VERLEEND: Final = "VB-100102"
OMGEVING_MET_DEELZAAK: Final = "VB-100103"
DEELZAAK_OMGEVINGSDIENST: Final = "OD-200103"
BIJSTAND_OPGESCHORT: Final = "VB-100105"
ZONDER_STATUS: Final = "VB-100106"
SUBSIDIE_TWEE_BESLUITEN: Final = "VB-100107"
ARCHIEFDATUM_VOORBIJ: Final = "VB-100109"
INTERN_ADRESONDERZOEK: Final = "VB-100112"
INTERN_HANDHAVING: Final = "VB-100113"
VERTROUWELIJK: Final = "VB-100114"
CONFIDENTIEEL: Final = "VB-100115"
GEHEIM: Final = "VB-100116"
ZEER_GEHEIM: Final = "VB-100117"

# Zaken of Anna.
GROOT_DOCUMENT: Final = "VB-100601"
MET_PUNTEN: Final = "VB-100602"
ZONDER_OMSCHRIJVING: Final = "VB-100603"
ONVOLTOOID_DOCUMENT: Final = "VB-100604"

# Zaken of Willem.
VERLENGD: Final = "VB-100701"
TE_LAAT: Final = "VB-100702"
ZONDER_TERMIJNEN: Final = "VB-100703"
TWAALF_STATUSSEN: Final = "VB-100704"

# A zaak of Lisa, with Mehmet beside her.
MET_MEDE_INITIATOR: Final = "VB-100801"

# Zaken of Bakkerij De Korenbloem, each found in its own way.
OP_RSIN: Final = "VB-100901"
OP_KVK: Final = "VB-100902"
OP_ANN: Final = "VB-100903"
OP_VESTIGING_NNP: Final = "VB-100904"
OP_VESTIGING: Final = "VB-100905"

# A zaak of Suzanne in the dataset `ander`.
ANDER_KLACHT: Final = "AND-700001"


def uuid_of(kind: str, name: str, *, dataset: str = "standaard") -> UUID:
    """Return the uuid of a resource, such as ("zaak", PARKEER_VERLEEND).

    Documents of a zaak are ("document", "<zaaknummer>/<place>"), those of a besluit
    ("document", "<zaaknummer>/<besluit>/besluit/<place>"), besluiten ("besluit",
    "<zaaknummer>/<place>"); places count from 0.
    """
    namespace = uuid5(NAMESPACE_URL, f"https://voorbeeldstad.example/{dataset}")
    return uuid5(namespace, f"{kind}/{name}")
