"""A document as a row: what it is, who supplied it, and where to download it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _

from zgw.resources import DocumentRegel, EnkelvoudigInformatieObject, Rol

# Media types by the word that people know them by.
SOORTEN = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/tiff": "tiff",
    "text/plain": "txt",
    "application/msword": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/zip": "zip",
}
MAX_EXTENSION = 5


@dataclass(frozen=True, slots=True)
class Document:
    """A document, as the component file takes it."""

    naam: str
    url: str
    soort: str
    grootte: str
    datum: date | None
    datum_label: str
    van: str


def document(regel: DocumentRegel, *, register: str, zaak: UUID, rol: Rol) -> Document:
    """The row of a document of a zaak; `rol` is the person's own."""
    eio = regel.document
    type_naam = regel.informatieobjecttype.omschrijving if regel.informatieobjecttype else ""
    datum, label = _datum(eio)
    return Document(
        naam=eio.titel or type_naam or eio.bestandsnaam or _("Document"),
        url=reverse("document", args=[register, zaak, eio.uuid]),
        soort=extensie(eio),
        grootte=grootte(eio.bestandsomvang),
        datum=datum,
        datum_label=label,
        van=_van(eio, rol),
    )


def documenten(
    regels: Iterable[DocumentRegel], *, register: str, zaak: UUID, rol: Rol
) -> list[Document]:
    """Rows for all of them."""
    return [document(one, register=register, zaak=zaak, rol=rol) for one in regels]


def grootte(omvang: int | None) -> str:
    """A number of bytes in words: 84 kB; "" when it is not known."""
    return filesizeformat(omvang).replace("KB", "kB") if omvang else ""


def extensie(eio: EnkelvoudigInformatieObject) -> str:
    """The kind of file as people know it, such as pdf; "" when it cannot be told."""
    if eio.formaat in SOORTEN:
        return SOORTEN[eio.formaat]
    _stem, dot, extension = eio.bestandsnaam.rpartition(".")
    known = dot and extension.isalnum() and len(extension) <= MAX_EXTENSION
    return extension.lower() if known else ""


def _datum(eio: EnkelvoudigInformatieObject) -> tuple[date | None, str]:
    if eio.ontvangstdatum:
        return eio.ontvangstdatum, _("Ontvangen op")
    if eio.verzenddatum:
        return eio.verzenddatum, _("Verstuurd op")
    return eio.creatiedatum, _("Gemaakt op")


def _van(eio: EnkelvoudigInformatieObject, rol: Rol) -> str:
    if not eio.ontvangstdatum:
        return _("Van %(auteur)s") % {"auteur": eio.auteur} if eio.auteur else ""
    own = (
        "aanvrager",
        rol.omschrijving,
        rol.omschrijving_generiek,
        rol.naam,
        rol.naam_met_voorletters,
    )
    if eio.auteur and eio.auteur.casefold() in (naam.casefold() for naam in own):
        return _("Door u ingestuurd")
    return _("Ingestuurd door %(auteur)s") % {"auteur": eio.auteur} if eio.auteur else ""
