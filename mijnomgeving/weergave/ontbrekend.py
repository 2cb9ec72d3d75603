"""Says which registers could not be asked, by their own names, and how many zaken are not shown."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zgw.errors import NietTeTonen, NietVastgelegd, ZGWError, niet_te_tonen, uniek


def bronnen(errors: Iterable[ZGWError]) -> str:
    """The names of the registers that are missing, as in: Zaaksysteem en Open Zaak."""
    missing = (one for one in uniek(errors) if not isinstance(one, NietVastgelegd))
    names = list(dict.fromkeys(error.bron for error in missing))
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


def reden(errors: Iterable[ZGWError]) -> str:
    """Why data is not shown that may well be there; "" when a register could not be asked."""
    if not any(isinstance(error, NietVastgelegd) for error in errors):
        return ""
    return niet_vastgelegd()


def niet_vastgelegd() -> str:
    """That it cannot be recorded that data is asked for, in the words of a citizen."""
    return _(
        "Wij houden bij wanneer uw gegevens worden opgevraagd. Dat bijhouden lukt nu niet. "
        "Daarom laten wij ze niet zien."
    )
