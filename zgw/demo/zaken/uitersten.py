"""Knows the zaken of Anna and Willem: everything that makes a page difficult."""

from zgw.demo import bekend
from zgw.demo.documenten import BIG
from zgw.demo.personen import ANNA, WILLEM
from zgw.demo.recept import BesluitRecept, DocumentRecept, StatusRecept, ZaakRecept

_LONG_TITLE = "Omgevingsvergunning voor het verbouwen van een monumentale langgevelboerderij"
_LONG_DOCUMENT_TITLE = (
    "Rapport van het bouwhistorisch onderzoek naar de langgevelboerderij aan de Oude "
    "Rijksstraatweg 118, met bijlagen over de kapconstructie, de gevels en het erf (versie 3)"
)

_ANNA = (
    ZaakRecept(
        nummer=bekend.GROOT_DOCUMENT,
        zaaktype="OMGEVING",
        omschrijving=_LONG_TITLE,
        initiator=ANNA,
        gestart=29,
        status="Inhoudelijk beoordeeld",
        gezet=4,
        eigenschap="Oude Rijksstraatweg 118",
        documenten=(
            DocumentRecept(
                titel=_LONG_DOCUMENT_TITLE, soort="Bijlage", van_burger=True, omvang=BIG
            ),
            DocumentRecept(titel="Korte brief", omvang=4_096),
        ),
    ),
    ZaakRecept(
        nummer=bekend.MET_PUNTEN,
        zaaktype="KLACHT",
        omschrijving=".",
        toelichting=".",
        initiator=ANNA,
        gestart=6,
        status="Aan behandelaar toegewezen",
        gezet=5,
        statustoelichting=".",
        documenten=(DocumentRecept(titel="Brief over uw klacht", beschrijving="."),),
    ),
    ZaakRecept(
        nummer=bekend.ZONDER_OMSCHRIJVING,
        zaaktype="MOR",
        omschrijving="",
        initiator=ANNA,
        gestart=3,
        status="Ontvangen",
        behandelaar="geen",
    ),
    ZaakRecept(
        nummer=bekend.ONVOLTOOID_DOCUMENT,
        zaaktype="BIJSTAND",
        omschrijving="Bijzondere bijstand voor een traplift",
        initiator=ANNA,
        gestart=10,
        status="Ontvangen",
        documenten=(
            DocumentRecept(
                titel="Offerte traplift",
                soort="Bijlage",
                van_burger=True,
                onvoltooid=True,
                omvang=1_000_000,
            ),
            DocumentRecept(titel="Medische verklaring", soort="Bijlage", van_burger=True),
        ),
    ),
    ZaakRecept(
        nummer="VB-100605",
        zaaktype="PARKEER",
        omschrijving="Parkeervergunning zorgverlener",
        initiator=ANNA,
        gestart=44,
        status="Besluit genomen",
        gezet=36,
        resultaat="Verleend",
        besluiten=(
            BesluitRecept(
                soort="Besluit parkeervergunning",
                toelichting=".",
                dag=36,
                bezwaar=False,
                documenten=(DocumentRecept(titel="Vergunning", soort="Besluitbrief"),),
            ),
        ),
    ),
    ZaakRecept(
        nummer="VB-100606",
        zaaktype="KLACHT",
        omschrijving="Klacht over de <b>toegankelijkheid</b> van het stadhuis & de balie",
        initiator=ANNA,
        gestart=160,
        status="Afgehandeld",
        gezet=140,
        resultaat="Gegrond",
        resultaattoelichting=".",
    ),
    ZaakRecept(
        nummer="VB-100607",
        zaaktype="SUBSIDIE",
        omschrijving="Subsidie onderhoud monument",
        initiator=ANNA,
        gestart=280,
        status="Afgerond",
        gezet=90,
        resultaat="Verleend en vastgesteld",
        besluiten=(
            BesluitRecept(soort="Besluit subsidievaststelling", toelichting="Vastgesteld.", dag=90),
        ),
    ),
    ZaakRecept(
        nummer="VB-100608",
        zaaktype="MOR",
        omschrijving="Slecht zicht bij de kruising Oude Rijksstraatweg",
        initiator=ANNA,
        gestart=35,
        status="Opgelost",
        gezet=30,
        resultaat="Niet opgelost",
        resultaattoelichting="De weg is van de provincie. Wij hebben uw melding doorgestuurd.",
    ),
)
_TWELVE_STEPS = tuple(
    StatusRecept(omschrijving=name, dag=dag, toelichting=text)
    for name, dag, text in (
        ("Ontvangen", 120, ""),
        ("Advies gevraagd", 112, "Aan de politie."),
        ("Beoordeeld", 103, ""),
        ("Advies gevraagd", 98, "Aan de brandweer."),
        ("Beoordeeld", 91, "Het advies was niet volledig."),
        ("Advies gevraagd", 83, "Nog een keer aan de brandweer."),
        ("Beoordeeld", 75, ""),
        ("Advies gevraagd", 66, "Aan de geneeskundige hulpdienst."),
        ("Beoordeeld", 51, ""),
        ("Advies gevraagd", 37, "Over het aangepaste plan."),
        ("Advies gevraagd", 22, "Herinnering gestuurd."),
        ("Beoordeeld", 7, "Wij schrijven nu het besluit."),
    )
)
_WILLEM = (
    ZaakRecept(
        nummer=bekend.VERLENGD,
        zaaktype="OMGEVING",
        omschrijving="Paardenstal aan de Zandweg",
        initiator=WILLEM,
        gestart=42,
        status="Inhoudelijk beoordeeld",
        gezet=13,
        verlenging=("Wij hebben meer tijd nodig voor het advies over de bodem.", "P42D"),
    ),
    ZaakRecept(
        nummer=bekend.TE_LAAT,
        zaaktype="KLACHT",
        omschrijving="Klacht over een niet beantwoorde brief",
        initiator=WILLEM,
        gestart=75,
        status="In behandeling genomen",
        gezet=60,
    ),
    ZaakRecept(
        nummer=bekend.ZONDER_TERMIJNEN,
        zaaktype="SUBSIDIE",
        omschrijving="Subsidie kleine landschapselementen",
        initiator=WILLEM,
        gestart=9,
        status="Ontvangen",
        termijnen="geen",
    ),
    ZaakRecept(
        nummer=bekend.TWAALF_STATUSSEN,
        zaaktype="EVENEMENT",
        omschrijving="Veteranendag met ruiteroptocht",
        initiator=WILLEM,
        gestart=120,
        statussen=_TWELVE_STEPS,
        termijnen="gepland",
    ),
)

ZAKEN = (*_ANNA, *_WILLEM)
