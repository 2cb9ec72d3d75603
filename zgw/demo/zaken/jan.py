"""Knows the sixty zaken of Jan de Vries, who has dealt with the municipality for years."""

from zgw.demo.personen import JAN
from zgw.demo.recept import BesluitRecept, DocumentRecept, ZaakRecept

_FIRST_NUMBER = 100201

# zaaktype, omschrijving, begun and last status (working days ago), status
_LOPEND = (
    ("MOR", "Losliggende tegel Dorpsstraat 3", 2, 1, "Ontvangen"),
    ("MOR", "Volle prullenbak bij de bushalte", 3, 1, "Ingepland"),
    ("KLACHT", "Klacht over geluid van de vuilniswagen", 4, 2, "Aan behandelaar toegewezen"),
    ("PARKEER", "Parkeervergunning tweede auto Dorpsstraat 3", 5, 3, "In behandeling"),
    ("MOR", "Gat in het wegdek Molenweg", 6, 4, "Ingepland"),
    ("VERHUIS", "Verhuizing van een medebewoner", 2, 1, "Gecontroleerd"),
    ("PARKEER", "Bezoekersvergunning Dorpsstraat 3", 8, 5, "In behandeling"),
    ("KLACHT", "Klacht over bejegening bij de milieustraat", 9, 5, "In behandeling genomen"),
    ("SUBSIDIE", "Subsidie groen dak Dorpsstraat 3", 11, 7, "Beoordeeld"),
    ("OMGEVING", "Aanbouw achterzijde Dorpsstraat 3", 13, 9, "Aanvraag getoetst op volledigheid"),
    ("MOR", "Scheve verkeerspaal Kerkplein", 14, 10, "Ingepland"),
    ("BIJSTAND", "Bijzondere bijstand voor een hoortoestel", 15, 8, "Gegevens gecontroleerd"),
    ("EVENEMENT", "Straatfeest Dorpsstraat", 18, 12, "Advies gevraagd"),
    ("OMGEVING", "Kappen van een kastanjeboom", 19, 6, "Inhoudelijk beoordeeld"),
    ("KLACHT", "Klacht over een onduidelijke brief", 20, 14, "In behandeling genomen"),
    ("SUBSIDIE", "Subsidie regenton", 22, 15, "Beoordeeld"),
    ("OMGEVING", "Zonnepanelen op een monument", 25, 11, "Inhoudelijk beoordeeld"),
    ("EVENEMENT", "Rommelmarkt op het Kerkplein", 28, 17, "Beoordeeld"),
    ("PARKEER", "Gehandicaptenparkeerplaats voor de deur", 30, 24, "In behandeling"),
    ("BIJSTAND", "Bijzondere bijstand voor een wasmachine", 32, 20, "Gegevens gecontroleerd"),
    ("OMGEVING", "Carport naast de woning", 34, 16, "Inhoudelijk beoordeeld"),
    ("SUBSIDIE", "Subsidie geveltuin", 38, 21, "Besluit genomen"),
    ("EVENEMENT", "Nieuwjaarsvuur op de brink", 41, 30, "Advies gevraagd"),
    ("KLACHT", "Klacht over de wachttijd aan de telefoon", 27, 22, "In behandeling genomen"),
    ("OMGEVING", "Schuur in het buitengebied", 60, 35, "Inhoudelijk beoordeeld"),
    ("SUBSIDIE", "Subsidie jeugdtoernooi", 95, 40, "Verantwoording ontvangen"),
)
# zaaktype, omschrijving, begun, closed (working days ago), resultaat
_AFGEROND = (
    ("MOR", "Lantaarnpaal Dorpsstraat brandt niet", 16, 12, "Opgelost"),
    ("PARKEER", "Parkeervergunning bewoner Dorpsstraat 3", 40, 31, "Verleend"),
    ("VERHUIS", "Verhuizing binnen de gemeente", 52, 50, "Verwerkt"),
    ("KLACHT", "Klacht over een omgevallen container", 70, 55, "Ongegrond"),
    ("MOR", "Overhangende takken fietspad Molenweg", 75, 70, "Opgelost"),
    ("OMGEVING", "Dakraam Dorpsstraat 3", 120, 85, "Verleend"),
    ("BIJSTAND", "Bijzondere bijstand voor een bed", 130, 112, "Toegekend"),
    ("MOR", "Verstopte put Dorpsstraat", 140, 137, "Opgelost"),
    ("SUBSIDIE", "Subsidie dorpsbibliotheek", 260, 150, "Verleend en vastgesteld"),
    ("EVENEMENT", "Koningsdag op de brink", 230, 165, "Verleend"),
    ("KLACHT", "Klacht over hondenpoep in het park", 190, 170, "Gegrond"),
    ("PARKEER", "Parkeervergunning mantelzorger", 205, 198, "Geweigerd"),
    ("MOR", "Kapotte bank in het Lindepark", 215, 209, "Opgelost"),
    ("OMGEVING", "Erfafscheiding hoger dan een meter", 300, 262, "Geweigerd"),
    ("BIJSTAND", "Bijzondere bijstand voor reiskosten", 310, 291, "Afgewezen"),
    ("MOR", "Rattenoverlast bij de vijver", 325, 318, "Niet opgelost"),
    ("KLACHT", "Klacht over een dichte openbare wc", 350, 330, "Gegrond"),
    ("EVENEMENT", "Kerstmarkt op het Kerkplein", 400, 340, "Verleend"),
    ("PARKEER", "Parkeervergunning zakelijke auto", 380, 372, "Ingetrokken"),
    ("VERHUIS", "Verhuizing uit het buitenland", 410, 407, "Niet verwerkt"),
    ("MOR", "Onkruid op de stoep Molenweg", 430, 424, "Opgelost"),
    ("SUBSIDIE", "Subsidie isolatie spouwmuur", 520, 441, "Geweigerd"),
    ("OMGEVING", "Uitrit aan de Dorpsstraat", 500, 460, "Verleend"),
    ("KLACHT", "Klacht over een verkeerd bonnetje", 540, 521, "Ingetrokken"),
    ("MOR", "Graffiti op de onderdoorgang", 560, 554, "Opgelost"),
    ("BIJSTAND", "Bijzondere bijstand voor rechtshulp", 600, 577, "Gedeeltelijk toegekend"),
    ("PARKEER", "Parkeervergunning bewoner, vorig jaar", 640, 633, "Verleend"),
    ("EVENEMENT", "Avondvierdaagse", 700, 650, "Geweigerd"),
    ("OMGEVING", "Vervangen van kozijnen", 720, 681, "Buiten behandeling gesteld"),
    ("MOR", "Omgevallen boom na de storm", 740, 739, "Opgelost"),
    ("KLACHT", "Klacht over strooibeleid", 775, 752, "Ongegrond"),
    ("SUBSIDIE", "Subsidie buurtmoestuin", 880, 790, "Verleend en vastgesteld"),
    ("VERHUIS", "Verhuizing naar Dorpsstraat 3", 900, 898, "Verwerkt"),
    ("MOR", "Losse stoeprand bij de school", 930, 925, "Opgelost"),
)
_EINDSTATUS = {
    "KLACHT": "Afgehandeld",
    "PARKEER": "Besluit genomen",
    "OMGEVING": "Besluit genomen",
    "BIJSTAND": "Besluit genomen",
    "VERHUIS": "Verwerkt",
    "MOR": "Opgelost",
    "EVENEMENT": "Besluit genomen",
    "SUBSIDIE": "Afgerond",
}
_BESLUIT = {
    "PARKEER": "Besluit parkeervergunning",
    "OMGEVING": "Besluit omgevingsvergunning",
    "BIJSTAND": "Besluit bijzondere bijstand",
    "EVENEMENT": "Besluit evenementenvergunning",
    "SUBSIDIE": "Besluit subsidieverlening",
}


def _lopend(  # noqa: PLR0913 - the columns of the table above
    number: int, zaaktype: str, omschrijving: str, gestart: int, gezet: int, status: str
) -> ZaakRecept:
    return ZaakRecept(
        nummer=f"VB-{number}",
        zaaktype=zaaktype,
        omschrijving=omschrijving,
        initiator=JAN,
        gestart=gestart,
        gezet=gezet,
        status=status,
        termijnen="uiterlijk" if number % 5 == 0 else "beide",
        documenten=(_aanvraag(omschrijving),),
    )


def _afgerond(  # noqa: PLR0913 - the columns of the table above
    number: int, zaaktype: str, omschrijving: str, gestart: int, gezet: int, resultaat: str
) -> ZaakRecept:
    besluit = _BESLUIT.get(zaaktype)
    return ZaakRecept(
        nummer=f"VB-{number}",
        zaaktype=zaaktype,
        omschrijving=omschrijving,
        initiator=JAN,
        gestart=gestart,
        gezet=gezet,
        status=_EINDSTATUS[zaaktype],
        resultaat=resultaat,
        documenten=(_aanvraag(omschrijving),),
        besluiten=(_besluit(besluit, omschrijving, gezet),) if besluit else (),
    )


def _aanvraag(omschrijving: str) -> DocumentRecept:
    return DocumentRecept(
        titel=f"Formulier: {omschrijving}", soort="Aanvraagformulier", van_burger=True
    )


def _besluit(soort: str, omschrijving: str, dag: int) -> BesluitRecept:
    brief = DocumentRecept(titel=f"Besluit: {omschrijving}", soort="Besluitbrief")
    return BesluitRecept(
        soort=soort, toelichting=f"{soort}: {omschrijving}.", dag=dag, documenten=(brief,)
    )


ZAKEN = (
    *(_lopend(_FIRST_NUMBER + place, *row) for place, row in enumerate(_LOPEND)),
    *(_afgerond(_FIRST_NUMBER + len(_LOPEND) + place, *row) for place, row in enumerate(_AFGEROND)),
)
