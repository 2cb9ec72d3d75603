"""Keeps in the log of the CMS who chose what about access, and tells it."""

from django.db.models import Model
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, Table, UserColumn
from wagtail.log_actions import LogActionRegistry, LogFormatter, log, registry

ACTIE = "mijngemeente.toegang"


class _Toegang(LogFormatter):
    """Says what was chosen."""

    label = gettext_lazy("Toegang ingesteld")

    def format_message(self, log_entry: Model) -> str:
        """The choice in words."""
        return str(getattr(log_entry, "data", {}).get("keuze", ""))


def register(actions: LogActionRegistry) -> None:
    """Makes the action known to the log."""
    actions.register_action(ACTIE)(_Toegang)


def noteer(regel: Model, keuze: str) -> None:
    """Adds that the user of this request chose this."""
    log(regel, ACTIE, data={"keuze": keuze}, content_changed=True)


def tabel(regel: Model) -> Table:
    """All changes, the newest first."""
    entries = registry.get_logs_for_instance(regel) if regel.pk else ()
    return Table(
        [
            Column("message", label=gettext_lazy("Wat")),
            UserColumn("user", label=gettext_lazy("Wie")),
            DateColumn("timestamp", label=gettext_lazy("Wanneer")),
        ],
        entries,
    )
