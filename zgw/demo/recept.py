"""Knows the words in which the demo's zaken are written down: readable, undated, without URLs.

A `dag` is a number of working days before today: 1 is the last working day before today.
"""

from dataclasses import dataclass
from typing import Literal

type Vertrouwelijkheid = Literal[
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
]
type Termijnen = Literal["beide", "gepland", "uiterlijk", "geen"]
type RolSoort = Literal["initiator", "belanghebbende", "mede_initiator"]


@dataclass(frozen=True, kw_only=True)
class Betrokkene:
    """A person, company or establishment, identified as the Zaken API does it."""

    soort: Literal["natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging"]
    naam: str
    identificatie: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class RolRecept:
    """Somebody else in a zaak beside its initiator and its behandelaar."""

    betrokkene: Betrokkene
    soort: RolSoort
    machtiging: Literal["", "gemachtigde", "machtiginggever"] = ""
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class DocumentRecept:
    """A document; `dag` defaults to the day on which its zaak began."""

    titel: str
    soort: str = "Brief"
    van_burger: bool = False
    status: Literal["", "in_bewerking", "ter_vaststelling", "definitief", "gearchiveerd"] = (
        "definitief"
    )
    vertrouwelijkheid: Vertrouwelijkheid = "zaakvertrouwelijk"
    auteur: str = ""
    beschrijving: str = ""
    omvang: int = 0
    onvoltooid: bool = False
    verzonden: bool = True
    dag: int | None = None


@dataclass(frozen=True, kw_only=True)
class BesluitRecept:
    """A besluit, sent on `dag`; its documents hang on the besluit alone."""

    soort: str
    toelichting: str
    dag: int
    documenten: tuple[DocumentRecept, ...] = ()
    bezwaar: bool = True
    geldig: str = ""


@dataclass(frozen=True, kw_only=True)
class StatusRecept:
    """A status that is written out, where the usual spreading over time will not do."""

    omschrijving: str
    dag: int
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class ZaakRecept:
    """A zaak: it began on working day `gestart` and reached `status` on working day `gezet`.

    The statussen before `status` are spread evenly between the two, unless `statussen` says
    otherwise. A zaak with a `resultaat` is closed on the day of its last status.
    """

    nummer: str
    zaaktype: str
    omschrijving: str
    initiator: Betrokkene
    gestart: int
    gezet: int = 1
    status: str = ""
    statussen: tuple[StatusRecept, ...] = ()
    statustoelichting: str = ""
    toelichting: str = ""
    resultaat: str = ""
    resultaattoelichting: str = ""
    vertrouwelijkheid: Vertrouwelijkheid = "zaakvertrouwelijk"
    termijnen: Termijnen = "beide"
    verlenging: tuple[str, str] | None = None
    opschorting: str = ""
    eerder_opgeschort: bool = False
    hoofdzaak: str = ""
    rollen: tuple[RolRecept, ...] = ()
    documenten: tuple[DocumentRecept, ...] = ()
    besluiten: tuple[BesluitRecept, ...] = ()
    eigenschap: str = ""
    kanaal: str = "Webformulier"
    behandelaar: Literal["medewerker", "team", "geen"] = "team"


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """Everything one instance of the demo registers holds."""

    naam: str
    catalogi: tuple[str, ...]
    zaaktypen: tuple[str, ...]
    zaken: tuple[ZaakRecept, ...]
