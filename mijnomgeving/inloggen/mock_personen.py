"""The test persons whom the mock of DigiD knows; nobody else can log in with it."""

from dataclasses import dataclass

from digid_eherkenning.validators import BSNValidator
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Persoon:
    """A fictional citizen: BSN, name, and what the demo registers show for this person."""

    bsn: str
    naam: str | Promise
    toelichting: str | Promise


# The persons of the demo registers (zgw/demo).
DEMO = (
    Persoon("999990342", "Suzanne Moulin", _("Zaken van alle soorten: begin hier")),
    Persoon("999993653", "Jan de Vries", _("60 zaken, op meer pagina’s")),
    Persoon("999991747", "Fatima El Amrani", _("6 zaken")),
    Persoon("999992740", "Piet Jansen", _("Geen zaken")),
    Persoon("999995017", "Mehmet Yilmaz", _("5 zaken, en belanghebbende bij zaken van een ander")),
    Persoon("999990019", "Anna Visser", _("8 zaken, met een groot document en lange titels")),
    Persoon("999994669", "Willem van den Berg", _("4 bijzondere zaken, zoals verlengd of te laat")),
    Persoon("999996769", "Lisa Bakker", _("3 zaken, samen met haar partner")),
)


def known_persons() -> list[Persoon]:
    """The demo persons and those of MOCK_PERSONEN.

    Raises ImproperlyConfigured, in Dutch and naming the setting, for what is no BSN.
    """
    demo = {persoon.bsn for persoon in DEMO}
    extra = [_extra(bsn) for bsn in dict.fromkeys(settings.MOCK_PERSONEN) if bsn not in demo]
    return [*DEMO, *extra]


def find_person(bsn: str) -> Persoon | None:
    """The known person with this BSN."""
    return next((persoon for persoon in known_persons() if persoon.bsn == bsn), None)


def _extra(bsn: str) -> Persoon:
    if not _is_bsn(bsn):
        raise ImproperlyConfigured(
            f"MOCK_PERSONEN: {bsn!r} is geen geldig BSN. Geef test-BSN's van 9 cijfers die aan de "
            "elfproef voldoen, met komma's ertussen."
        )
    return Persoon(bsn, _("Testpersoon"), _("Toegevoegd met MOCK_PERSONEN"))


def _is_bsn(value: str) -> bool:
    # The length first, in digits: the validator lets a newline at the end pass.
    if not (value.isascii() and value.isdecimal()):
        return False
    try:
        BSNValidator()(value)
    except ValidationError:
        return False
    return True
