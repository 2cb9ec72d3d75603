"""The conditions on which a document of a zaak that is shown, or of a besluit on it, is shown."""

from dataclasses import dataclass

from zgw.resources import (
    Beletsel,
    Catalogus,
    EnkelvoudigInformatieObject,
    Informatieobjecttype,
    Oordeel,
    Stand,
)
from zgw.toegang.instelling import Regels, Toelating

ZICHTBARE_DOCUMENTSTATUS = ("definitief", "gearchiveerd")


@dataclass(frozen=True, slots=True)
class Documentfeiten:
    """What is known of a document: itself, its kind and the catalogus of that; None cannot be had.

    That it hangs on the zaak is for who found it there to know.
    """

    document: EnkelvoudigInformatieObject
    soort: Informatieobjecttype | None = None
    catalogus: Catalogus | None = None


def oordeel_document(
    feiten: Documentfeiten, toelating: Toelating | None, regels: Regels
) -> Oordeel:
    """Whether a document is shown to who is shown its zaak, of which `toelating` is.

    A status or confidentiality that is empty or not of the standard never makes a document shown.
    """
    document = feiten.document
    level = document.vertrouwelijkheidaanduiding
    return Oordeel(
        {
            Beletsel.NIET_DEFINITIEF: Stand.of(document.status in ZICHTBARE_DOCUMENTSTATUS),
            Beletsel.VERTROUWELIJK: (
                Stand.of(toelating.laat_toe(level)) if toelating else Stand.ONBEKEND
            ),
            Beletsel.SOORT: regels.documentsoort(feiten.soort, feiten.catalogus),
            Beletsel.GEEN_INHOUD: Stand.of(bool(document.inhoud_url)),
        }
    )
