"""Why a person does or does not see a zaak: what the rule says, and nothing of the zaak itself."""

from dataclasses import dataclass

from zgw.errors import ZGWError
from zgw.resources.oordeel import Oordeel


@dataclass(frozen=True, slots=True)
class Documentuitleg:
    """Of one document: its informatieobjecttype ("" when not known) and what the rule says."""

    soort: str
    bij_besluit: bool
    oordeel: Oordeel


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Of one zaak. `aantal` is how many zaken were found; `zaak` is None unless that is one.

    Documents are told of only when the zaak is shown: otherwise none of them is.
    """

    aantal: int
    zaak: Oordeel | None = None
    documenten: tuple[Documentuitleg, ...] = ()
    ontbreekt: tuple[ZGWError, ...] = ()
