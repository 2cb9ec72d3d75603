"""Says which registers could not be asked, by their own names."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from zgw.errors import ZGWError, uniek


def bronnen(errors: Iterable[ZGWError]) -> str:
    """The names of the registers that are missing, as in: Zaaksysteem en Open Zaak."""
    names = list(dict.fromkeys(error.bron for error in uniek(errors)))
    if len(names) < 2:
        return "".join(names)
    return _("%(eerste)s en %(laatste)s") % {
        "eerste": ", ".join(names[:-1]),
        "laatste": names[-1],
    }
