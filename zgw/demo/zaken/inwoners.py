"""Knows the zaken of Fatima, Mehmet and Lisa: everyday ones, and ones shared with others."""

from zgw.demo import bekend
from zgw.demo.personen import FATIMA, LISA, MEHMET
from zgw.demo.recept import BesluitRecept, DocumentRecept, RolRecept, ZaakRecept

_FATIMA = (
    ZaakRecept(
        nummer="VB-100301",
        zaaktype="VERHUIS",
        omschrijving="Verhuizing naar Rozenstraat 45",
        initiator=FATIMA,
        gestart=3,
        status="Gecontroleerd",
        eigenschap="Rozenstraat 45",
    ),
    ZaakRecept(
        nummer="VB-100302",
        zaaktype="BIJSTAND",
        omschrijving="Bijzondere bijstand voor een laptop",
        initiator=FATIMA,
        gestart=21,
        status="Gegevens gecontroleerd",
        gezet=9,
        eerder_opgeschort=True,
        documenten=(
            DocumentRecept(titel="Inkomensverklaring", soort="Bijlage", van_burger=True),
            DocumentRecept(titel="Verzoek om meer gegevens", dag=16),
        ),
    ),
    ZaakRecept(
        nummer="VB-100303",
        zaaktype="PARKEER",
        omschrijving="Parkeervergunning bewoner Rozenstraat 45",
        initiator=FATIMA,
        gestart=2,
        status="Ontvangen",
        eigenschap="XD-481-P",
    ),
    ZaakRecept(
        nummer="VB-100304",
        zaaktype="KLACHT",
        omschrijving="Klacht over een verkeerde aanslag",
        initiator=FATIMA,
        gestart=55,
        status="Afgebroken",
        gezet=50,
        resultaat="Ingetrokken",
        statustoelichting="U heeft uw klacht ingetrokken.",
    ),
    ZaakRecept(
        nummer="VB-100305",
        zaaktype="MOR",
        omschrijving="Kapotte schommel in de speeltuin",
        initiator=FATIMA,
        gestart=80,
        status="Opgelost",
        gezet=76,
        resultaat="Opgelost",
    ),
    ZaakRecept(
        nummer="VB-100306",
        zaaktype="SUBSIDIE",
        omschrijving="Subsidie taalcafé",
        initiator=FATIMA,
        gestart=150,
        status="Besluit genomen",
        gezet=100,
        besluiten=(
            BesluitRecept(
                soort="Besluit subsidieverlening",
                toelichting="U krijgt een subsidie van 1.200 euro.",
                dag=100,
                documenten=(DocumentRecept(titel="Verlening subsidie", soort="Besluitbrief"),),
            ),
        ),
    ),
)
_MEHMET = (
    ZaakRecept(
        nummer="VB-100501",
        zaaktype="OMGEVING",
        omschrijving="Plaatsen van een warmtepomp",
        initiator=MEHMET,
        gestart=12,
        status="Aanvraag ontvangen",
        documenten=(
            DocumentRecept(
                titel="Technische gegevens warmtepomp",
                soort="Bijlage",
                van_burger=True,
                onvoltooid=True,
                omvang=2_400_000,
            ),
        ),
    ),
    ZaakRecept(
        nummer="VB-100502",
        zaaktype="PARKEER",
        omschrijving="Parkeervergunning bewoner Lindelaan 14",
        initiator=MEHMET,
        gestart=26,
        status="Besluit genomen",
        gezet=18,
        resultaat="Geweigerd",
        besluiten=(
            BesluitRecept(
                soort="Besluit parkeervergunning",
                toelichting="U heeft een eigen parkeerplaats.",
                dag=18,
                documenten=(DocumentRecept(titel="Weigering", soort="Besluitbrief"),),
            ),
        ),
    ),
    ZaakRecept(
        nummer="VB-100503",
        zaaktype="MOR",
        omschrijving="Geluid van een losse putdeksel",
        initiator=MEHMET,
        gestart=4,
        status="Ingepland",
        gezet=2,
    ),
    ZaakRecept(
        nummer="VB-100504",
        zaaktype="KLACHT",
        omschrijving="Klacht over bouwverkeer in de Lindelaan",
        initiator=MEHMET,
        gestart=7,
        status="In behandeling genomen",
        gezet=3,
        behandelaar="medewerker",
    ),
    ZaakRecept(
        nummer="VB-100505",
        zaaktype="VERHUIS",
        omschrijving="Verhuizing naar Lindelaan 14",
        initiator=MEHMET,
        gestart=330,
        status="Verwerkt",
        gezet=328,
        resultaat="Verwerkt",
    ),
)
_LISA = (
    ZaakRecept(
        nummer=bekend.MET_MEDE_INITIATOR,
        zaaktype="OMGEVING",
        omschrijving="Samenvoegen van twee woningen Parkweg 7 en 9",
        initiator=LISA,
        gestart=23,
        status="Aanvraag getoetst op volledigheid",
        gezet=14,
        rollen=(RolRecept(betrokkene=MEHMET, soort="mede_initiator"),),
        documenten=(
            DocumentRecept(
                titel="Aanvraag omgevingsvergunning", soort="Aanvraagformulier", van_burger=True
            ),
        ),
    ),
    ZaakRecept(
        nummer="VB-100802",
        zaaktype="EVENEMENT",
        omschrijving="Buurtbarbecue Parkweg",
        initiator=LISA,
        gestart=31,
        status="Beoordeeld",
        gezet=5,
        rollen=(RolRecept(betrokkene=MEHMET, soort="mede_initiator"),),
        eigenschap="Eerste zaterdag van juli",
    ),
    ZaakRecept(
        nummer="VB-100803",
        zaaktype="MOR",
        omschrijving="Wespennest in het park",
        initiator=LISA,
        gestart=110,
        status="Opgelost",
        gezet=108,
        resultaat="Opgelost",
    ),
)

ZAKEN = (*_FATIMA, *_MEHMET, *_LISA)
