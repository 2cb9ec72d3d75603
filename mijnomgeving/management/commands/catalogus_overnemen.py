"""`manage.py catalogus_overnemen`: brings the catalogues of the registers into the CMS."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mijnomgeving.catalogus.overname import haal_op
from zgw.errors import GeenRegisters


class Command(BaseCommand):
    """What the button on /cms/catalogus/ does, for a schedule."""

    help = "Neemt zaaktypen, stappen, resultaten en besluiten uit de catalogi over in het CMS."

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError when a register did not tell all; what came is taken over."""
        try:
            uitslag = haal_op()
        except GeenRegisters:
            raise CommandError("Er zijn nog geen registers: zie docs/registers.md.") from None
        self.stdout.write(str(uitslag))
        if uitslag.ontbreekt:
            raise CommandError(
                f"Niet alles is opgehaald bij {uitslag.ontbreekt}. "
                "Wat daar vandaan kwam, blijft staan zoals het was."
            )
