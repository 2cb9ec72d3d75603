"""Which files editors may put on the site: what it says it is, it is."""

import zipfile
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

# What a file has in it, by its extension: those of WAGTAILDOCS_EXTENSIONS.
_IN_HET_ZIPBESTAND = {"docx": "word/document.xml", "odt": "content.xml"}


class DocumentForm(BaseDocumentForm):
    """Wagtail's form, which looks at the extension; this one also at the content."""

    def clean_file(self) -> Any:
        """The file; raises ValidationError when its content does not fit its name."""
        file = self.cleaned_data["file"]
        soort = str(file.name).rpartition(".")[2].lower()
        if "file" in self.changed_data and not _is(soort, file.file):
            raise ValidationError(_("Dit bestand is geen %(soort)s."), params={"soort": soort})
        return file


def _is(soort: str, file: IO[bytes]) -> bool:
    """Whether the first bytes, or the list of files in it, fit the kind."""
    file.seek(0)
    begin = file.read(5)
    file.seek(0)
    if soort == "pdf":
        return begin == b"%PDF-"
    try:
        with zipfile.ZipFile(file) as archief:
            gevonden = _IN_HET_ZIPBESTAND.get(soort) in archief.namelist()
    except zipfile.BadZipFile:
        return False
    finally:
        file.seek(0)
    return gevonden
