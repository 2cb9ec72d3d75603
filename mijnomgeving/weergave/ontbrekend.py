"""Says which registers could not be asked, by their own names, and how many zaken are not shown."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zgw.errors import NietTeTonen, ZGWError, niet_te_tonen, uniek


def bronnen(errors: Iterable[ZGWError]) -> str:
    """The names of the registers that are missing, as in: Zaaksysteem en Open Zaak."""
    names = list(dict.fromkeys(error.bron for error in uniek(errors)))
    if len(names) < 2:
        return "".join(names)
    return _("%(eerste)s en %(laatste)s") % {
        "eerste": ", ".join(names[:-1]),
        "laatste": names[-1],
    }


def niet_getoond(errors: Iterable[ZGWError]) -> str:
    """How many zaken of this person cannot be shown now; "" when there are none."""
    aantal = sum(niet_te_tonen(errors).values())
    if not aantal:
        return ""
    return ngettext(
        "%(aantal)d zaak kan nu niet worden getoond",
        "%(aantal)d zaken kunnen nu niet worden getoond",
        aantal,
    ) % {"aantal": aantal}


def geteld(errors: Iterable[ZGWError]) -> list[ZGWError]:
    """Those that count zaken which are not shown."""
    return [error for error in errors if isinstance(error, NietTeTonen)]


def overige(errors: Iterable[ZGWError]) -> list[ZGWError]:
    """Those that tell of something else."""
    return [error for error in errors if not isinstance(error, NietTeTonen)]
