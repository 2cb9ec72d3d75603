"""Knows the zaken of Suzanne Moulin, the citizen in every demonstration, as they run now."""

from zgw.demo import bekend
from zgw.demo.personen import MEHMET, SUZANNE
from zgw.demo.recept import BesluitRecept, DocumentRecept, RolRecept, ZaakRecept

ZAKEN = (
    ZaakRecept(
        nummer=bekend.KLACHT_TOEGEWEZEN,
        zaaktype="KLACHT",
        omschrijving="Klacht over het ophalen van gft in de Lindelaan",
        toelichting="De groene container is drie keer achter elkaar niet geleegd.",
        initiator=SUZANNE,
        gestart=2,
        status="Aan behandelaar toegewezen",
        gezet=1,
        statustoelichting="Mevrouw A. Bakker behandelt uw klacht.",
        eigenschap="Afval",
        behandelaar="medewerker",
        documenten=(
            DocumentRecept(titel="Klachtformulier", soort="Aanvraagformulier", van_burger=True),
            DocumentRecept(titel="Foto van de volle container", soort="Bijlage", van_burger=True),
            DocumentRecept(
                titel="Ontvangstbevestiging van uw klacht", soort="Ontvangstbevestiging"
            ),
        ),
    ),
    ZaakRecept(
        nummer=bekend.PARKEER_VERLEEND,
        zaaktype="PARKEER",
        omschrijving="Parkeervergunning bewoner Lindelaan 12",
        toelichting="Eerste vergunning op dit adres.",
        initiator=SUZANNE,
        gestart=19,
        status="Besluit genomen",
        gezet=10,
        statustoelichting="De vergunning gaat in op de eerste van de volgende maand.",
        resultaat="Verleend",
        resultaattoelichting="De vergunning is een jaar geldig.",
        eigenschap="AB-123-C",
        documenten=(
            DocumentRecept(
                titel="Aanvraag parkeervergunning",
                soort="Aanvraagformulier",
                van_burger=True,
                auteur="S. Moulin",
            ),
            DocumentRecept(titel="Kopie kentekenbewijs", soort="Bijlage", van_burger=True),
            DocumentRecept(titel="Ontvangstbevestiging", soort="Ontvangstbevestiging"),
        ),
        besluiten=(
            BesluitRecept(
                soort="Besluit parkeervergunning",
                toelichting="U krijgt een parkeervergunning voor de zone Centrum-Oost.",
                dag=10,
                geldig="P1Y",
                documenten=(
                    DocumentRecept(
                        titel="Besluit parkeervergunning Lindelaan 12", soort="Besluitbrief"
                    ),
                ),
            ),
        ),
    ),
    ZaakRecept(
        nummer=bekend.OMGEVING_MET_DEELZAAK,
        zaaktype="OMGEVING",
        omschrijving="Dakkapel aan de voorzijde van Lindelaan 12",
        toelichting="Dakkapel van vier meter breed, in dezelfde kleur als die van de buren.",
        initiator=SUZANNE,
        gestart=24,
        status="Aanvraag getoetst op volledigheid",
        gezet=15,
        eigenschap="Lindelaan 12, 1234 AB Voorbeeldstad",
        rollen=(RolRecept(betrokkene=MEHMET, soort="belanghebbende", toelichting="Buurman op 14"),),
        documenten=(
            DocumentRecept(
                titel="Aanvraag omgevingsvergunning", soort="Aanvraagformulier", van_burger=True
            ),
            DocumentRecept(
                titel="Bouwtekening dakkapel", soort="Bijlage", van_burger=True, omvang=845_312
            ),
            DocumentRecept(titel="Ontvangstbevestiging", soort="Ontvangstbevestiging"),
            DocumentRecept(
                titel="Advies welstandscommissie",
                soort="Intern advies",
                vertrouwelijkheid="vertrouwelijk",
                status="definitief",
                verzonden=False,
                dag=12,
            ),
            DocumentRecept(titel="Concept van de vergunning", status="in_bewerking", dag=3),
            DocumentRecept(titel="Brief over de kosten", status="ter_vaststelling", dag=2),
        ),
    ),
    ZaakRecept(
        nummer=bekend.DEELZAAK_OMGEVINGSDIENST,
        zaaktype="OD-ADVIES",
        omschrijving="Advies geluid en bodem bij dakkapel Lindelaan 12",
        initiator=SUZANNE,
        gestart=14,
        status="Advies in voorbereiding",
        gezet=6,
        hoofdzaak=bekend.OMGEVING_MET_DEELZAAK,
        kanaal="Samenwerkfunctionaliteit",
        documenten=(
            DocumentRecept(titel="Vraag om advies aan de omgevingsdienst", verzonden=False),
        ),
    ),
    ZaakRecept(
        nummer=bekend.BIJSTAND_OPGESCHORT,
        zaaktype="BIJSTAND",
        omschrijving="Bijzondere bijstand voor een bril",
        initiator=SUZANNE,
        gestart=17,
        status="Ontvangen",
        opschorting="Wij wachten op uw bankafschriften van de laatste drie maanden.",
        eigenschap="Bril of contactlenzen",
        documenten=(
            DocumentRecept(
                titel="Aanvraag bijzondere bijstand", soort="Aanvraagformulier", van_burger=True
            ),
            DocumentRecept(titel="Offerte opticien", soort="Bijlage", van_burger=True),
            DocumentRecept(titel="Verzoek om meer gegevens", dag=11),
        ),
    ),
    ZaakRecept(
        nummer=bekend.ZONDER_STATUS,
        zaaktype="MOR",
        omschrijving="Losse stoeptegels voor Lindelaan 8",
        initiator=SUZANNE,
        gestart=1,
        kanaal="App",
        behandelaar="geen",
    ),
)
