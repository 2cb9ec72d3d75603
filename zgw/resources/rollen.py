"""A rol of the Zaken API: who is involved in a zaak, and as what."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from zgw.resources.parsing import Json, grens, onleesbaar, part, text, texts

# omschrijvingGeneriek in the Zaken API 1.5, beside initiator.
ANDERE_ROLLEN = (
    "adviseur",
    "behandelaar",
    "belanghebbende",
    "beslisser",
    "klantcontacter",
    "mede_initiator",
    "zaakcoordinator",
)
# indicatieMachtiging of who acts for themselves: who gave a mandate still has the zaak.
EIGEN_MACHTIGING = ("", "machtiginggever")


@dataclass(frozen=True, slots=True)
class Rol:
    """Somebody's part in a zaak. Identifying fields are empty when they do not apply.

    `zaak_url` is "" when it does not tell which zaak it is of; such a rol opens nothing.
    `namens_ander` when the person acts for somebody else in it, or may.
    `geldigheid_onleesbaar` when it has a first or last day that cannot be read as one. `repr` shows
    none of the person, so that a rol cannot slip into a log.
    """

    zaak_url: str
    betrokkene_type: str
    omschrijving: str
    omschrijving_generiek: str
    begin_geldigheid: date | None
    einde_geldigheid: date | None
    geldigheid_onleesbaar: bool
    namens_ander: bool
    inp_bsn: str
    inn_nnp_id: str
    ann_identificatie: str
    kvk_nummer: str
    vestigings_nummer: str
    naam: str
    naam_met_voorletters: str

    def __repr__(self) -> str:
        return f"<Rol {self.omschrijving_generiek} {self.betrokkene_type}>"

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `rollen`."""
        wie = part(data, "betrokkeneIdentificatie")
        return cls(
            zaak_url=text(data, "zaak"),
            betrokkene_type=text(data, "betrokkeneType"),
            omschrijving=text(data, "omschrijving"),
            omschrijving_generiek=text(data, "omschrijvingGeneriek"),
            begin_geldigheid=grens(data, "beginGeldigheid"),
            einde_geldigheid=grens(data, "eindeGeldigheid"),
            geldigheid_onleesbaar=onleesbaar(data, "beginGeldigheid", "eindeGeldigheid"),
            namens_ander=_namens_ander(data),
            inp_bsn=text(wie, "inpBsn"),
            inn_nnp_id=text(wie, "innNnpId"),
            ann_identificatie=text(wie, "annIdentificatie"),
            kvk_nummer=text(wie, "kvkNummer"),
            vestigings_nummer=text(wie, "vestigingsNummer"),
            naam=_naam(wie, text(wie, "voornamen") or text(wie, "voorletters")),
            naam_met_voorletters=_naam(wie, text(wie, "voorletters")),
        )


def _namens_ander(data: Json) -> bool:
    """Whether it is a gemachtigde; what is not of the standard may be one."""
    machtiging = data.get("indicatieMachtiging") or ""
    context = data.get("authenticatieContext") or {}
    named = context.get("representee") if isinstance(context, dict) else context
    return machtiging not in EIGEN_MACHTIGING or bool(named)


def _naam(wie: Json, voor: str) -> str:
    """The name of a person, company, team or employee, as it is written."""
    if naam := text(wie, "statutaireNaam") or text(wie, "naam"):
        return naam
    if handelsnamen := texts(wie, "handelsnaam"):
        return handelsnamen[0]
    tussen = text(wie, "voorvoegselGeslachtsnaam") or text(wie, "voorvoegselAchternaam")
    achter = text(wie, "geslachtsnaam") or text(wie, "achternaam")
    return " ".join(deel for deel in (voor, tussen, achter) if deel) if achter else ""
