"""Knows the zaken of the second instance: another municipality, with three zaaktypen."""

from zgw.demo import bekend
from zgw.demo.personen import FATIMA, LISA, MEHMET, SUZANNE
from zgw.demo.recept import BesluitRecept, Betrokkene, DocumentRecept, ZaakRecept

# nummer, initiator, zaaktype, omschrijving, begun and last status (days ago), status, resultaat
_ROWS = (
    (
        bekend.ANDER_KLACHT,
        SUZANNE,
        "KLACHT",
        "Klacht over parkeren bij het station",
        5,
        3,
        "In behandeling genomen",
        "",
    ),
    ("AND-700002", SUZANNE, "MOR", "Afval naast de container Stationsplein", 2, 1, "Ingepland", ""),
    (
        "AND-700003",
        SUZANNE,
        "PARKEER",
        "Dagvergunning familiebezoek",
        30,
        22,
        "Besluit genomen",
        "Verleend",
    ),
    ("AND-700004", SUZANNE, "MOR", "Glas op het fietspad", 66, 64, "Opgelost", "Opgelost"),
    ("AND-700005", FATIMA, "PARKEER", "Parkeervergunning werkplek", 12, 8, "In behandeling", ""),
    ("AND-700006", FATIMA, "MOR", "Stoplicht staat te lang op rood", 9, 4, "Ingepland", ""),
    (
        "AND-700007",
        FATIMA,
        "KLACHT",
        "Klacht over een gemist telefoontje",
        40,
        28,
        "Afgehandeld",
        "Gegrond",
    ),
    (
        "AND-700008",
        FATIMA,
        "PARKEER",
        "Parkeervergunning oud adres",
        200,
        190,
        "Besluit genomen",
        "Ingetrokken",
    ),
    ("AND-700009", MEHMET, "MOR", "Boomwortels in de stoep", 7, 6, "Ontvangen", ""),
    (
        "AND-700010",
        MEHMET,
        "KLACHT",
        "Klacht over lawaai van het zwembad",
        18,
        11,
        "Aan behandelaar toegewezen",
        "",
    ),
    (
        "AND-700011",
        MEHMET,
        "PARKEER",
        "Parkeervergunning bestelauto",
        90,
        79,
        "Besluit genomen",
        "Geweigerd",
    ),
    ("AND-700012", LISA, "MOR", "Kapot hek bij de dierenweide", 15, 13, "Opgelost", "Opgelost"),
    ("AND-700013", LISA, "KLACHT", "Klacht over openingstijden", 8, 7, "Ontvangen", ""),
    ("AND-700014", LISA, "PARKEER", "Parkeervergunning mantelzorg", 24, 19, "In behandeling", ""),
    ("AND-700015", LISA, "MOR", "Plas op het zebrapad", 120, 117, "Opgelost", "Niet opgelost"),
)


def _zaak(  # noqa: PLR0913 - the columns of the table above
    nummer: str,
    initiator: Betrokkene,
    zaaktype: str,
    omschrijving: str,
    gestart: int,
    gezet: int,
    status: str,
    resultaat: str,
) -> ZaakRecept:
    brief = DocumentRecept(titel=f"Besluit: {omschrijving}", soort="Besluitbrief")
    besluit = BesluitRecept(
        soort="Besluit parkeervergunning",
        toelichting=f"{omschrijving}.",
        dag=gezet,
        documenten=(brief,),
    )
    decided = bool(resultaat) and zaaktype == "PARKEER"
    return ZaakRecept(
        nummer=nummer,
        zaaktype=zaaktype,
        omschrijving=omschrijving,
        initiator=initiator,
        gestart=gestart,
        gezet=gezet,
        status=status,
        resultaat=resultaat,
        documenten=(DocumentRecept(titel="Formulier", soort="Aanvraagformulier", van_burger=True),),
        besluiten=(besluit,) if decided else (),
    )


ZAKEN = tuple(_zaak(*row) for row in _ROWS)
