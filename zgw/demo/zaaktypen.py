"""Knows the catalogues of the demo: zaaktypen with their statussen, resultaten and besluiten."""

from dataclasses import dataclass
from typing import Literal

from zgw.demo.recept import Vertrouwelijkheid


@dataclass(frozen=True)
class CatalogusSpec:
    """A catalogue, known by its domein."""

    domein: str
    rsin: str
    naam: str
    organisatie: str


@dataclass(frozen=True)
class Stap:
    """A statustype; without statustekst the portal has to find its own words."""

    omschrijving: str
    statustekst: str = ""
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class ZaaktypeSpec:
    """A zaaktype as it is in both of its versions."""

    identificatie: str
    omschrijving: str
    stappen: tuple[Stap, ...]
    resultaten: tuple[str, ...]
    doorlooptijd: str
    servicenorm: str | None
    team: str
    besluittypen: tuple[str, ...] = ()
    initiator: str = "Aanvrager"
    handeling: str = "aanvragen"
    eigenschap: str = "locatie"
    bewaartermijn: str = "P5Y"
    intern_of_extern: Literal["intern", "extern"] = "extern"
    vertrouwelijkheid: Vertrouwelijkheid = "zaakvertrouwelijk"
    catalogus: str = "VBSTD"
    toelichting: str = ""


AFGEBROKEN = "Afgebroken"

CATALOGI = (
    CatalogusSpec(
        "VBSTD", "517439943", "Zaaktypecatalogus Voorbeeldstad", "Gemeente Voorbeeldstad"
    ),
    CatalogusSpec(
        "OMGDS",
        "111222333",
        "Zaaktypecatalogus Omgevingsdienst",
        "Omgevingsdienst Voorbeeldregio",
    ),
    CatalogusSpec("ANDER", "002564440", "Zaaktypecatalogus Anderstad", "Gemeente Anderstad"),
)


def catalogus_of(domein: str) -> CatalogusSpec:
    """Return the catalogue with this domein."""
    return next(spec for spec in CATALOGI if spec.domein == domein)


INFORMATIEOBJECTTYPEN: tuple[tuple[str, Vertrouwelijkheid], ...] = (
    ("Aanvraagformulier", "zaakvertrouwelijk"),
    ("Bijlage", "zaakvertrouwelijk"),
    ("Ontvangstbevestiging", "zaakvertrouwelijk"),
    ("Brief", "zaakvertrouwelijk"),
    ("Besluitbrief", "zaakvertrouwelijk"),
    ("Intern advies", "vertrouwelijk"),
)

ZAAKTYPEN = (
    ZaaktypeSpec(
        identificatie="KLACHT",
        omschrijving="Klacht behandelen",
        stappen=(
            Stap("Ontvangen"),
            Stap("Aan behandelaar toegewezen", "."),
            Stap("In behandeling genomen"),
            Stap("Afgehandeld", "."),
            Stap(AFGEBROKEN),
        ),
        resultaten=("Gegrond", "Ongegrond", "Ingetrokken"),
        doorlooptijd="P42D",
        servicenorm="P28D",
        team="Team Klachten",
        initiator="Klager",
        handeling="indienen",
        eigenschap="onderwerp",
        bewaartermijn="P2Y",
    ),
    ZaaktypeSpec(
        identificatie="PARKEER",
        omschrijving="Parkeervergunning aanvragen",
        stappen=(
            Stap("Ontvangen", "Wij hebben uw aanvraag ontvangen."),
            Stap("In behandeling", "Wij bekijken of u de vergunning kunt krijgen."),
            Stap("Besluit genomen"),
        ),
        resultaten=("Verleend", "Geweigerd", "Ingetrokken"),
        besluittypen=("Besluit parkeervergunning",),
        doorlooptijd="P56D",
        servicenorm="P14D",
        team="Team Vergunningen",
        eigenschap="kenteken",
    ),
    ZaaktypeSpec(
        identificatie="OMGEVING",
        omschrijving="Omgevingsvergunning aanvragen",
        stappen=(
            Stap("Aanvraag ontvangen", "Uw aanvraag is binnen. U krijgt bericht van ons."),
            Stap("Aanvraag getoetst op volledigheid", "Uw aanvraag is compleet."),
            Stap("Inhoudelijk beoordeeld", "."),
            Stap("Besluit genomen", "Wij hebben besloten over uw aanvraag."),
        ),
        resultaten=("Verleend", "Geweigerd", "Buiten behandeling gesteld"),
        besluittypen=("Besluit omgevingsvergunning",),
        doorlooptijd="P56D",
        servicenorm="P42D",
        team="Team Vergunningen",
        bewaartermijn="P10Y",
    ),
    ZaaktypeSpec(
        identificatie="BIJSTAND",
        omschrijving="Bijzondere bijstand aanvragen",
        stappen=(
            Stap("Ontvangen", "Wij hebben uw aanvraag ontvangen."),
            Stap("Gegevens gecontroleerd"),
            Stap("Besluit genomen", "Wij hebben een besluit genomen. U leest het in de brief."),
        ),
        resultaten=("Toegekend", "Gedeeltelijk toegekend", "Afgewezen"),
        besluittypen=("Besluit bijzondere bijstand",),
        doorlooptijd="P56D",
        servicenorm="P28D",
        team="Team Inkomen",
        eigenschap="soort kosten",
    ),
    ZaaktypeSpec(
        identificatie="VERHUIS",
        omschrijving="Verhuizing doorgeven",
        stappen=(
            Stap("Ontvangen", "Wij hebben uw verhuizing ontvangen."),
            Stap("Gecontroleerd"),
            Stap("Verwerkt", "Uw nieuwe adres staat in de Basisregistratie Personen."),
        ),
        resultaten=("Verwerkt", "Niet verwerkt"),
        doorlooptijd="P5D",
        servicenorm="P3D",
        team="Team Burgerzaken",
        handeling="doorgeven",
        eigenschap="nieuw adres",
        bewaartermijn="P1Y",
    ),
    ZaaktypeSpec(
        identificatie="MOR",
        omschrijving="Melding openbare ruimte",
        stappen=(
            Stap("Ontvangen"),
            Stap("Ingepland", "Wij hebben het werk ingepland."),
            Stap("Opgelost", "Het probleem is opgelost. Bedankt voor uw melding."),
        ),
        resultaten=("Opgelost", "Niet opgelost"),
        doorlooptijd="P10D",
        servicenorm="P5D",
        team="Team Openbare ruimte",
        initiator="Melder",
        handeling="melden",
        bewaartermijn="P1Y",
    ),
    ZaaktypeSpec(
        identificatie="EVENEMENT",
        omschrijving="Evenementenvergunning aanvragen",
        stappen=(
            Stap("Ontvangen", "Wij hebben uw aanvraag ontvangen."),
            Stap("Advies gevraagd", "Politie en brandweer geven ons advies."),
            Stap("Beoordeeld"),
            Stap("Besluit genomen", "."),
        ),
        resultaten=("Verleend", "Geweigerd"),
        besluittypen=("Besluit evenementenvergunning",),
        doorlooptijd="P91D",
        servicenorm="P56D",
        team="Team Vergunningen",
        eigenschap="datum evenement",
    ),
    ZaaktypeSpec(
        identificatie="SUBSIDIE",
        omschrijving="Subsidie aanvragen",
        stappen=(
            Stap("Ontvangen", "Wij hebben uw aanvraag ontvangen."),
            Stap("Beoordeeld"),
            Stap("Besluit genomen", "Wij hebben een besluit genomen over uw subsidie."),
            Stap("Verantwoording ontvangen"),
            Stap("Afgerond", "Uw subsidie is vastgesteld."),
        ),
        resultaten=("Verleend en vastgesteld", "Geweigerd"),
        besluittypen=("Besluit subsidieverlening", "Besluit subsidievaststelling"),
        doorlooptijd="P91D",
        servicenorm="P56D",
        team="Team Subsidies",
        eigenschap="gevraagd bedrag",
        bewaartermijn="P7Y",
    ),
    ZaaktypeSpec(
        identificatie="ADRESONDERZOEK",
        omschrijving="Signaal adresonderzoek",
        stappen=(Stap("Geregistreerd"), Stap("Onderzocht"), Stap("Gesloten")),
        resultaten=("Gegrond", "Ongegrond"),
        doorlooptijd="P30D",
        servicenorm=None,
        team="Team Burgerzaken",
        handeling="signaleren",
        intern_of_extern="intern",
        vertrouwelijkheid="vertrouwelijk",
    ),
    ZaaktypeSpec(
        identificatie="HANDHAVING",
        omschrijving="Intern handhavingssignaal",
        stappen=(Stap("Geregistreerd"), Stap("Gesloten")),
        resultaten=("Afgehandeld",),
        doorlooptijd="P30D",
        servicenorm=None,
        team="Team Vergunningen",
        handeling="signaleren",
        intern_of_extern="intern",
        vertrouwelijkheid="vertrouwelijk",
    ),
    ZaaktypeSpec(
        identificatie="OD-ADVIES",
        omschrijving="Advies geluid en bodem",
        stappen=(
            Stap("Ontvangen", "De omgevingsdienst heeft de vraag om advies ontvangen."),
            Stap("Advies in voorbereiding"),
            Stap("Advies gegeven", "De omgevingsdienst heeft de gemeente advies gegeven."),
        ),
        resultaten=("Advies gegeven",),
        doorlooptijd="P28D",
        servicenorm="P21D",
        team="Team Advies",
        catalogus="OMGDS",
    ),
)
