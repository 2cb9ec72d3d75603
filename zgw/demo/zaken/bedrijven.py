"""Knows the zaken of the companies, found by KvK number, by RSIN and by vestiging."""

from zgw.demo import bekend
from zgw.demo.personen import (
    KORENBLOEM,
    KORENBLOEM_MARKT,
    KORENBLOEM_OP_KVK,
    KORENBLOEM_OUDE_STIJL,
    KORENBLOEM_STATION,
    ZOMERFEEST,
)
from zgw.demo.recept import BesluitRecept, Betrokkene, DocumentRecept, ZaakRecept

# nummer, initiator, zaaktype, omschrijving, begun and last status (working days ago), status
_LOPEND = (
    (
        bekend.OP_RSIN,
        KORENBLOEM,
        "OMGEVING",
        "Nieuwe luifel boven de winkel",
        16,
        8,
        "Aanvraag getoetst op volledigheid",
    ),
    (
        bekend.OP_KVK,
        KORENBLOEM_OP_KVK,
        "PARKEER",
        "Ontheffing laden en lossen Markt",
        9,
        6,
        "In behandeling",
    ),
    (
        bekend.OP_ANN,
        KORENBLOEM_OUDE_STIJL,
        "KLACHT",
        "Klacht over wegwerkzaamheden",
        5,
        4,
        "Aan behandelaar toegewezen",
    ),
    (
        bekend.OP_VESTIGING_NNP,
        KORENBLOEM_MARKT,
        "OMGEVING",
        "Terras op de Markt",
        27,
        12,
        "Inhoudelijk beoordeeld",
    ),
    (
        bekend.OP_VESTIGING,
        KORENBLOEM_STATION,
        "OMGEVING",
        "Reclamebord bij het station",
        20,
        10,
        "Inhoudelijk beoordeeld",
    ),
    ("VB-100906", KORENBLOEM_STATION, "MOR", "Container van de winkel is vol", 2, 1, "Ingepland"),
    ("VB-100907", KORENBLOEM, "SUBSIDIE", "Subsidie energiezuinige oven", 34, 20, "Beoordeeld"),
    (
        "VB-100908",
        KORENBLOEM_MARKT,
        "EVENEMENT",
        "Oliebollenkraam op de Markt",
        14,
        7,
        "Advies gevraagd",
    ),
    ("VB-101001", ZOMERFEEST, "EVENEMENT", "Zomerfeest op de brink", 45, 11, "Beoordeeld"),
    ("VB-101002", ZOMERFEEST, "SUBSIDIE", "Subsidie Zomerfeest", 40, 25, "Besluit genomen"),
    ("VB-101003", ZOMERFEEST, "MOR", "Schade aan het grasveld van de brink", 6, 3, "Ingepland"),
)
# nummer, initiator, zaaktype, omschrijving, begun, closed, eindstatus, resultaat, besluit
_AFGEROND = (
    (
        "VB-100909",
        KORENBLOEM,
        "OMGEVING",
        "Verbouwing van de bakkerij",
        180,
        140,
        "Besluit genomen",
        "Verleend",
        "Besluit omgevingsvergunning",
    ),
    (
        "VB-100910",
        KORENBLOEM_OP_KVK,
        "PARKEER",
        "Parkeervergunning bestelbus",
        75,
        66,
        "Besluit genomen",
        "Verleend",
        "Besluit parkeervergunning",
    ),
    (
        "VB-100911",
        KORENBLOEM_MARKT,
        "MOR",
        "Stank uit het riool op de Markt",
        52,
        48,
        "Opgelost",
        "Opgelost",
        "",
    ),
    (
        "VB-100912",
        KORENBLOEM_STATION,
        "KLACHT",
        "Klacht over de fietsenstalling",
        95,
        80,
        "Afgehandeld",
        "Ongegrond",
        "",
    ),
    (
        "VB-100913",
        KORENBLOEM,
        "SUBSIDIE",
        "Subsidie leerwerkplek",
        400,
        290,
        "Afgerond",
        "Verleend en vastgesteld",
        "Besluit subsidievaststelling",
    ),
    (
        "VB-101004",
        ZOMERFEEST,
        "EVENEMENT",
        "Zomerfeest, vorig jaar",
        330,
        270,
        "Besluit genomen",
        "Verleend",
        "Besluit evenementenvergunning",
    ),
    (
        "VB-101005",
        ZOMERFEEST,
        "SUBSIDIE",
        "Subsidie Zomerfeest, vorig jaar",
        340,
        200,
        "Afgerond",
        "Verleend en vastgesteld",
        "Besluit subsidieverlening",
    ),
    (
        "VB-101006",
        ZOMERFEEST,
        "EVENEMENT",
        "Winterfeest op de brink",
        240,
        215,
        "Besluit genomen",
        "Geweigerd",
        "Besluit evenementenvergunning",
    ),
    (
        "VB-101007",
        ZOMERFEEST,
        "KLACHT",
        "Klacht over de aansluiting op stroom",
        260,
        244,
        "Afgehandeld",
        "Gegrond",
        "",
    ),
)


def _lopend(  # noqa: PLR0913 - the columns of the table above
    nummer: str,
    initiator: Betrokkene,
    zaaktype: str,
    omschrijving: str,
    gestart: int,
    gezet: int,
    status: str,
) -> ZaakRecept:
    return ZaakRecept(
        nummer=nummer,
        zaaktype=zaaktype,
        omschrijving=omschrijving,
        initiator=initiator,
        gestart=gestart,
        gezet=gezet,
        status=status,
        documenten=(_aanvraag(initiator),),
    )


def _afgerond(  # noqa: PLR0913 - the columns of the table above
    nummer: str,
    initiator: Betrokkene,
    zaaktype: str,
    omschrijving: str,
    gestart: int,
    gezet: int,
    status: str,
    resultaat: str,
    besluit: str,
) -> ZaakRecept:
    brief = DocumentRecept(titel=f"Besluit: {omschrijving}", soort="Besluitbrief")
    besluiten = BesluitRecept(
        soort=besluit, toelichting=f"{omschrijving}.", dag=gezet, documenten=(brief,)
    )
    return ZaakRecept(
        nummer=nummer,
        zaaktype=zaaktype,
        omschrijving=omschrijving,
        initiator=initiator,
        gestart=gestart,
        gezet=gezet,
        status=status,
        resultaat=resultaat,
        documenten=(_aanvraag(initiator),),
        besluiten=(besluiten,) if besluit else (),
    )


def _aanvraag(initiator: Betrokkene) -> DocumentRecept:
    return DocumentRecept(
        titel="Formulier", soort="Aanvraagformulier", van_burger=True, auteur=initiator.naam
    )


ZAKEN = (*(_lopend(*row) for row in _LOPEND), *(_afgerond(*row) for row in _AFGEROND))
