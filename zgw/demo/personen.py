"""Knows the fictional people and companies of the demo."""

from zgw.demo import bekend
from zgw.demo.recept import Betrokkene


def _persoon(
    bsn: str, voornaam: str, geslachtsnaam: str, geboren: str, *, voorvoegsel: str = ""
) -> Betrokkene:
    naam = " ".join(part for part in (voornaam, voorvoegsel, geslachtsnaam) if part)
    return Betrokkene(
        soort="natuurlijk_persoon",
        naam=naam,
        identificatie=(
            ("inpBsn", bsn),
            ("geslachtsnaam", geslachtsnaam),
            ("voorvoegselGeslachtsnaam", voorvoegsel),
            ("voorletters", f"{voornaam[0]}."),
            ("voornamen", voornaam),
            ("geboortedatum", geboren),
        ),
    )


SUZANNE = _persoon(bekend.SUZANNE, "Suzanne", "Moulin", "19851201")
JAN = _persoon(bekend.JAN, "Jan", "Vries", "19620417", voorvoegsel="de")
FATIMA = _persoon(bekend.FATIMA, "Fatima", "El Amrani", "19910822")
PIET = _persoon(bekend.PIET, "Piet", "Jansen", "19780305")
MEHMET = _persoon(bekend.MEHMET, "Mehmet", "Yilmaz", "19830919")
ANNA = _persoon(bekend.ANNA, "Anna", "Visser", "19550630")
WILLEM = _persoon(bekend.WILLEM, "Willem", "Berg", "19691111", voorvoegsel="van den")
LISA = _persoon(bekend.LISA, "Lisa", "Bakker", "19880214")

KORENBLOEM = Betrokkene(
    soort="niet_natuurlijk_persoon",
    naam="Bakkerij De Korenbloem B.V.",
    identificatie=(
        ("innNnpId", bekend.KORENBLOEM_RSIN),
        ("kvkNummer", bekend.KORENBLOEM_KVK),
        ("statutaireNaam", "Bakkerij De Korenbloem B.V."),
        ("innRechtsvorm", "besloten_vennootschap"),
    ),
)
KORENBLOEM_OP_KVK = Betrokkene(
    soort="niet_natuurlijk_persoon",
    naam="Bakkerij De Korenbloem B.V.",
    identificatie=(
        ("kvkNummer", bekend.KORENBLOEM_KVK),
        ("statutaireNaam", "Bakkerij De Korenbloem B.V."),
    ),
)
KORENBLOEM_OUDE_STIJL = Betrokkene(
    soort="niet_natuurlijk_persoon",
    naam="Bakkerij De Korenbloem B.V.",
    identificatie=(
        ("annIdentificatie", bekend.KORENBLOEM_KVK),
        ("statutaireNaam", "Bakkerij De Korenbloem B.V."),
    ),
)
KORENBLOEM_MARKT = Betrokkene(
    soort="niet_natuurlijk_persoon",
    naam="De Korenbloem Markt",
    identificatie=(
        ("kvkNummer", bekend.KORENBLOEM_KVK),
        ("vestigingsNummer", bekend.KORENBLOEM_VESTIGINGEN[0]),
        ("statutaireNaam", "Bakkerij De Korenbloem B.V."),
    ),
)
KORENBLOEM_STATION = Betrokkene(
    soort="vestiging",
    naam="De Korenbloem Station",
    identificatie=(
        ("vestigingsNummer", bekend.KORENBLOEM_VESTIGINGEN[1]),
        ("kvkNummer", bekend.KORENBLOEM_KVK),
        ("handelsnaam", "De Korenbloem Station"),
    ),
)
ZOMERFEEST = Betrokkene(
    soort="niet_natuurlijk_persoon",
    naam="Stichting Zomerfeest",
    identificatie=(
        ("innNnpId", bekend.ZOMERFEEST_RSIN),
        ("kvkNummer", bekend.ZOMERFEEST_KVK),
        ("statutaireNaam", "Stichting Zomerfeest"),
        ("innRechtsvorm", "stichting"),
    ),
)
