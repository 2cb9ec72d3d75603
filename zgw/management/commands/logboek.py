"""`manage.py logboek status|lever|opnieuw`: what waits for the log, and delivering it now."""

import json
import sqlite3
from argparse import ArgumentParser
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from zgw.logboek.bezorger import Bezet, lever
from zgw.logboek.havens import NietGeleverd
from zgw.logboek.ingesteld import bekend
from zgw.logboek.kanaal import kanaal
from zgw.logboek.uitbak import Uitbak

NANO = 1_000_000_000


class Command(BaseCommand):
    """For an administrator who wonders whether the log has everything."""

    help = "Laat zien wat er op de logdienst wacht (status), of levert het nu (lever, opnieuw)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do is the only argument."""
        parser.add_argument("wat", choices=["status", "lever", "opnieuw"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError when the outbox or the log cannot be used; then nothing is lost."""
        uitbak = kanaal().uitbak
        try:
            if options["wat"] == "opnieuw":
                self.stdout.write(f"Weer in de rij gezet: {uitbak.zet_terug()}.")
            if options["wat"] != "status":
                self._lever(uitbak)
            self._status(uitbak)
        except (sqlite3.Error, OSError) as error:
            told = type(error).__name__
            raise CommandError(f"De uitbak in {uitbak.map} is niet te gebruiken: {told}.") from None

    def _lever(self, uitbak: Uitbak) -> None:
        ingesteld = bekend.ingesteld()
        if ingesteld is None:
            raise CommandError("Er is geen logboek ingesteld: zie docs/logboek.md.")
        try:
            self.stdout.write(f"Geleverd: {lever(uitbak, ingesteld.haven)}.")
        except Bezet:
            self.stdout.write("Het portaal levert zelf al; probeer het zo nodig opnieuw.")
        except NietGeleverd as reden:
            raise CommandError(f"De logdienst neemt niets aan ({reden}). Alles wacht.") from None

    def _status(self, uitbak: Uitbak) -> None:
        waiting, apart = uitbak.stand()
        self.stdout.write(f"Er wachten {waiting} regels; {apart} staan apart.")
        for oldest in uitbak.eerste(1):
            if oldest.inhoud is None:
                self.stdout.write("De oudste is verzegeld met een andere SECRET_KEY.")
            else:
                self.stdout.write(f"De oudste is van {_moment(oldest.inhoud)}.")


def _moment(inhoud: bytes) -> str:
    seconds = int(json.loads(inhoud)["endTimeUnixNano"]) / NANO
    local = timezone.localtime(datetime.fromtimestamp(seconds, UTC))
    return local.strftime("%d-%m-%Y %H:%M:%S")
