"""Everything that the page of one zaak shows, in the order in which it shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from home import texts
from home.site import SiteWoorden
from home.texts import Teksten, ZaaktypeKey
from mijnomgeving.stroom import Onderdeel
from mijnomgeving.weergave import besluiten, documenten, stappen, termijnen, zaken
from mijnomgeving.weergave.stap import Kader
from mijnomgeving.weergave.tekst import Tekst, eerste
from zgw.resources import (
    Afloop,
    Deel,
    DocumentRegel,
    GerelateerdeZaak,
    Statushistorie,
    Zaakdossier,
)


@dataclass(frozen=True, slots=True)
class Rij:
    """A fact with its name, as the component description_list takes it."""

    label: str
    waarde: str | date


@dataclass(frozen=True, slots=True)
class Kruimel:
    """A step on the way back up, as the component breadcrumbs takes it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to contact, as the component contact takes it."""

    naam: str
    tekst: Tekst | None
    nummer: str


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """How the zaak ended, and what that means."""

    label: str
    betekenis: Tekst | None
    toelichting: str


@dataclass(frozen=True, slots=True)
class Verwant:
    """Another zaak, as the component related_zaak takes it."""

    titel: str
    url: str
    relatie: str
    nummer: str
    organisatie: str
    status: str
    status_soort: str


class Zaakpagina:
    """Turns a dossier into the context of its template, part by part."""

    def __init__(
        self,
        dossier: Zaakdossier,
        *,
        site: SiteWoorden,
        organisatie: str,
        vandaag: date,
        teksten: Teksten | None = None,
    ) -> None:
        """`teksten` when they are not those that editors published."""
        self.dossier = dossier
        self.site = site
        self.eigen = organisatie
        self.vandaag = vandaag
        self.key: ZaaktypeKey = zaken.sleutel(dossier.zaaktype, dossier.catalogus)
        self.teksten: Teksten = teksten or texts.load({self.key})
        self.woorden = self.teksten.zaaktype(self.key)

    def context(self) -> dict[str, Any]:
        """The context of zaak.html: what is known of the zaak itself, and the parts to come."""
        dossier = self.dossier
        zaak, zaaktype = dossier.zaak, dossier.zaaktype
        soort = zaken.soort(zaaktype, self.key, self.teksten)
        titel = zaken.titel(zaak, soort, self.woorden)
        return {
            "zaak": zaak,
            "titel": titel,
            "kruimels": self._kruimels(titel),
            "soort": soort,
            "wanneer": termijnen.wanneer(zaak, zaaktype, self.vandaag),
            "introductie": eerste(self.woorden.introductie if self.woorden else ""),
            "wat_gebeurt_er": eerste(self.woorden.wat_gebeurt_er if self.woorden else ""),
            "statushistorie": Onderdeel(self._stand, dossier.statushistorie, dossier.afloop),
            "gegevens": self._gegevens(soort),
            "besluiten": Onderdeel(self._besluiten, dossier.besluiten),
            "documenten": Onderdeel(self._documenten, dossier.documenten),
            "gerelateerd": Onderdeel(self._verwant, dossier.gerelateerd),
            "contact_zaak": self._contact(),
            "thema": self.woorden.thema if self.woorden else None,
        }

    def _kruimels(self, titel: str) -> list[Kruimel]:
        lopend = self.dossier.zaak.is_lopend
        lijst = "zaken" if lopend else "zaken-afgerond"
        label = _("Lopende zaken") if lopend else _("Afgeronde zaken")
        return [
            Kruimel(_("Overzicht"), reverse("overzicht")),
            Kruimel(label, reverse(lijst)),
            Kruimel(titel, ""),
        ]

    def _stand(self) -> dict[str, object]:
        """The status so far, and the outcome when there is one."""
        return {
            "historie": self._historie(self.dossier.statushistorie.antwoord()),
            "uitkomst": self._uitkomst(self.dossier.afloop.antwoord()),
        }

    def _historie(self, deel: Deel[Statushistorie | None]) -> Deel[stappen.Verhaal | None]:
        if deel.inhoud is None:
            return Deel(None, deel.ontbreekt)
        zaak, zaaktype = self.dossier.zaak, self.dossier.zaaktype
        kader = Kader(zaak, zaaktype, self.key, self.teksten, self.vandaag)
        return Deel(stappen.verhaal(deel.inhoud, kader), deel.ontbreekt)

    def _uitkomst(self, deel: Deel[Afloop | None]) -> Deel[Uitkomst | None]:
        if deel.inhoud is None:
            return Deel(None, deel.ontbreekt)
        kind = deel.inhoud.resultaattype
        woorden = self.teksten.resultaattype(self.key, kind.omschrijving) if kind else None
        label = (woorden.label if woorden else "") or (kind.omschrijving if kind else "")
        betekenis = eerste(woorden.betekenis if woorden else "", kind.toelichting if kind else "")
        toelichting = deel.inhoud.resultaat.toelichting
        return Deel(Uitkomst(label or _("Afgerond"), betekenis, toelichting), deel.ontbreekt)

    def _gegevens(self, soort: str) -> list[Rij]:
        zaak, zaaktype = self.dossier.zaak, self.dossier.zaaktype
        lopend = zaak.is_lopend and not zaak.opschorting.indicatie
        verwacht = termijnen.komt_nog(termijnen.verwacht_op(zaak, zaaktype), self.vandaag)
        facts: list[tuple[str, str | date | None]] = [
            (_("Zaaknummer"), zaak.identificatie),
            (_("Soort"), soort),
            (_("Ingediend op"), zaak.startdatum),
            (_("Afgerond op"), zaak.einddatum),
            (_("Verwacht klaar op"), verwacht if lopend else None),
            (_("Uiterlijk klaar op"), termijnen.uiterlijk_op(zaak, zaaktype) if lopend else None),
            (_("Staat stil omdat"), zaak.opschorting.reden if zaak.opschorting.indicatie else ""),
            (_("Termijn verlengd omdat"), zaak.verlenging.reden if zaak.verlenging else ""),
            (_("Behandeld door"), self._behandelaar()),
            (_("Hier te zien tot en met"), zaak.archiefactiedatum if zaak.einddatum else None),
        ]
        return [Rij(label, waarde) for label, waarde in facts if waarde]

    def _behandelaar(self) -> str:
        """The team and organisation; an employee is not named."""
        teams = [
            rol.naam
            for rol in self.dossier.rollen
            if rol.omschrijving_generiek == "behandelaar"
            and rol.betrokkene_type == "organisatorische_eenheid"
        ]
        elders = zaken.organisatie(self.dossier.zaak, self.teksten, self.eigen)
        return ", ".join(naam for naam in (*teams[:1], elders) if naam)

    def _besluiten(self) -> dict[str, Deel[tuple[besluiten.Besluit, ...]]]:
        deel = self.dossier.besluiten.antwoord()
        blocks = tuple(
            besluiten.besluit(
                regel,
                besluiten.Kader(self.teksten, self.site.bezwaar, self.vandaag),
                self._rijen(regel.documenten.inhoud),
            )
            for regel in deel.inhoud
        )
        return {"besluiten": Deel(blocks, deel.ontbreekt)}

    def _documenten(self) -> dict[str, Deel[tuple[documenten.Document, ...]]]:
        deel = self.dossier.documenten.antwoord()
        return {"documenten": Deel(self._rijen(deel.inhoud), deel.ontbreekt)}

    def _rijen(self, regels: Sequence[DocumentRegel]) -> tuple[documenten.Document, ...]:
        rows = documenten.documenten(
            regels,
            register=self.dossier.register,
            zaak=self.dossier.zaak.uuid,
            rol=self.dossier.rol,
        )
        return tuple(rows)

    def _verwant(self) -> dict[str, Deel[tuple[Verwant, ...]]]:
        """The related zaken; of other zaaktypen, for which there are other words."""
        deel = self.dossier.gerelateerd.antwoord()
        teksten = texts.load({zaken.sleutel_van(one.regel) for one in deel.inhoud})
        lines = tuple(self._verwante(one, teksten) for one in deel.inhoud)
        return {"verwant": Deel(lines, deel.ontbreekt)}

    def _verwante(self, one: GerelateerdeZaak, teksten: Teksten) -> Verwant:
        kaart = zaken.kaart(one.regel, teksten, self.eigen, self.vandaag)
        relaties = {"hoofdzaak": _("Deel van de zaak"), "deelzaak": _("Onderdeel van deze zaak")}
        return Verwant(
            titel=kaart.titel,
            url=kaart.url,
            relatie=relaties.get(one.soort, _("Heeft met deze zaak te maken")),
            nummer=kaart.nummer,
            organisatie=kaart.organisatie or self.eigen,
            status=kaart.status,
            status_soort=kaart.status_soort,
        )

    def _contact(self) -> Contact:
        elders = self.teksten.organisatie(self.dossier.zaak.verantwoordelijke_organisatie)
        is_elders = bool(zaken.organisatie(self.dossier.zaak, self.teksten, self.eigen))
        own = self.woorden.contact if self.woorden else ""
        tekst = (elders.contact if elders and is_elders else "") or own or self.site.contact
        return Contact(self._behandelaar(), eerste(tekst), self.dossier.zaak.identificatie)
