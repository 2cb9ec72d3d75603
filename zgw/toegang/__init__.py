"""The rule of who may see what. Pure: from facts to an `Oordeel`; it asks and keeps nothing.

Closed by default: what is unknown, empty or malformed is not shown. Lists, dossier, downloads and
the explanation for a beheerder all pass through here (docs/adr/0002).
"""

from zgw.toegang.document import Documentfeiten, oordeel_document
from zgw.toegang.instelling import INITIATOR, Regels, Toelating
from zgw.toegang.rol import eigen_rol, komt_voor, rol_stand, staat_anders
from zgw.toegang.zaak import Zaakfeiten, blijft_weg, oordeel_zaak

__all__ = [
    "INITIATOR",
    "Documentfeiten",
    "Regels",
    "Toelating",
    "Zaakfeiten",
    "blijft_weg",
    "eigen_rol",
    "komt_voor",
    "oordeel_document",
    "oordeel_zaak",
    "rol_stand",
    "staat_anders",
]
