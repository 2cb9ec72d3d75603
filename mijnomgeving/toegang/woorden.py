"""Says in plain words what the rule of access is, and what of it holds."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zgw.resources import Beletsel, GevondenType, Stand, Typeoverzicht, Zaaktypekeuze

ROLLEN = {
    "adviseur": gettext_lazy("Adviseur"),
    "behandelaar": gettext_lazy("Behandelaar"),
    "belanghebbende": gettext_lazy("Belanghebbende"),
    "beslisser": gettext_lazy("Beslisser"),
    "initiator": gettext_lazy("Initiator (wie de zaak begon)"),
    "klantcontacter": gettext_lazy("Klantcontacter"),
    "mede_initiator": gettext_lazy("Mede-initiator"),
    "zaakcoordinator": gettext_lazy("Zaakcoördinator"),
}
NIVEAUS = {
    "openbaar": gettext_lazy("openbaar"),
    "beperkt_openbaar": gettext_lazy("beperkt openbaar"),
    "intern": gettext_lazy("intern"),
    "zaakvertrouwelijk": gettext_lazy("zaakvertrouwelijk"),
    "vertrouwelijk": gettext_lazy("vertrouwelijk"),
    "confidentieel": gettext_lazy("confidentieel"),
    "geheim": gettext_lazy("geheim"),
    "zeer_geheim": gettext_lazy("zeer geheim"),
}
ZAAKVOORWAARDEN = {
    Beletsel.MACHTIGING: gettext_lazy("De persoon komt voor zichzelf, niet met een machtiging"),
    Beletsel.ROL: gettext_lazy("De persoon heeft in deze zaak een rol die de zaak opent"),
    Beletsel.INTERN: gettext_lazy("Het zaaktype is extern: bedoeld voor inwoners"),
    Beletsel.VERBORGEN: gettext_lazy("Zaken van dit zaaktype worden getoond"),
    Beletsel.BEGONNEN: gettext_lazy("De zaak begon op of na de gekozen datum"),
    Beletsel.VERTROUWELIJK: gettext_lazy("De zaak is niet vertrouwelijker dan mag"),
    Beletsel.VERNIETIGD: gettext_lazy("De zaak hoeft nog niet vernietigd te zijn"),
}
DOCUMENTREDENEN = {
    Beletsel.NIET_DEFINITIEF: gettext_lazy("het document is niet definitief of gearchiveerd"),
    Beletsel.VERTROUWELIJK: gettext_lazy("het document is te vertrouwelijk"),
    Beletsel.SOORT: gettext_lazy("documenten van deze soort worden niet getoond"),
    Beletsel.GEEN_INHOUD: gettext_lazy("het register heeft het document nog niet helemaal"),
}
STANDEN = {
    Stand.VOLDAAN: gettext_lazy("klopt"),
    Stand.NIET_VOLDAAN: gettext_lazy("klopt niet"),
    Stand.ONBEKEND: gettext_lazy("niet te zeggen"),
}


def rol(naam: str) -> str:
    """A generic rol in words."""
    return str(ROLLEN.get(naam, naam))


def niveau(naam: str) -> str:
    """A vertrouwelijkheidaanduiding in words."""
    return str(NIVEAUS.get(naam, naam))


def keuze(gekozen: Zaaktypekeuze | None) -> str:
    """What was chosen for a zaaktype, in words."""
    if gekozen is None or gekozen == Zaaktypekeuze():
        return _("Zoals in het hele portaal")
    if not gekozen.getoond:
        return _("Niet getoond")
    parts = []
    if gekozen.vanaf:
        parts.append(_("alleen zaken vanaf %s") % date_format(gekozen.vanaf, "j F Y"))
    if gekozen.rollen is not None:
        namen = ", ".join(rol(one).lower() for one in gekozen.rollen)
        parts.append(_("ook voor: %s") % namen if namen else _("alleen voor de initiator"))
    if gekozen.max_vertrouwelijkheid:
        parts.append(_("hoogstens %s") % niveau(gekozen.max_vertrouwelijkheid))
    return _("Getoond: %s") % "; ".join(parts)


def regel_zaaktype(soort: GevondenType, overzicht: Typeoverzicht) -> str:
    """What holds for a zaaktype, in words."""
    if not soort.registers:
        return _("%s. Het zaaktype is nu in geen catalogus gevonden.") % keuze(
            overzicht.keuzes.get(soort.sleutel)
        )
    if not soort.sleutel.is_volledig:
        return _("Niet in te stellen: de catalogus geeft geen domein of identificatie")
    if soort.is_intern:
        return _("Nooit getoond: het zaaktype is intern")
    return keuze(overzicht.keuzes.get(soort.sleutel))


def getoond(is_getoond: bool) -> str:
    """Whether documents of a kind are shown, in words."""
    return _("Getoond") if is_getoond else _("Niet getoond")


def naam(soort: GevondenType) -> str:
    """A type by its name and its catalogus."""
    return f"{soort.omschrijving} ({soort.domein})" if soort.domein else soort.omschrijving


def registers(soort: GevondenType) -> str:
    """Where a type was found, in words."""
    return ", ".join(soort.registers) or _("Niet (meer) gevonden")
