"""`manage.py portaal`: sets up what is missing and serves the portal, with demo registers or not.

This is `make run`. Everything it starts ends with it.
"""

import signal
import sys
from argparse import ArgumentParser
from contextlib import ExitStack, suppress
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from mijnomgeving.management.demo import PORTS, noemt_logboek, start_demo
from mijnomgeving.management.processen import start, until_ended, wait_for
from mijnomgeving.management.voorwaarden import alleen_in, bestaand_bestand, vrije_poort

EEN_MINUUT = 60
BANNER = """
MijnGemeente draait:  http://127.0.0.1:{port}/

  Burger      Klik op Inloggen en kies een testpersoon. Begin met Suzanne Moulin.
  Redacteur   http://127.0.0.1:{port}/cms/   naam: redacteur   wachtwoord: redacteur-demo
  Beheerder   http://127.0.0.1:{port}/cms/   naam: beheerder   wachtwoord: redacteur-demo
  Ook eindredacteur en vormgever hebben een account, met hetzelfde wachtwoord.
{registers}
Stoppen: Ctrl-C
"""
DEMO_TEKST = """
  De demoregisters draaien op {url}
  Zet de klacht van Suzanne een stap verder en herlaad haar pagina:
      make verder ZAAK=VB-100101{elders}
"""
LOGBOEK_TEKST = """
  Wat het portaal opvraagt, wordt vastgelegd in het logboek van de demo: {url}
"""


class Command(BaseCommand):
    """Sets up and serves, until Ctrl-C."""

    help = "Start het portaal met demoregisters, of met de registers van een YAML-bestand."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The port, and the registers to use instead of the demo."""
        parser.add_argument("--port", nargs="?", const="", default="8000")
        parser.add_argument("--registers", type=Path, default=None)

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError, in Dutch, when something needed is not right."""
        for ending in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(ending, lambda *_: sys.exit(0))  # So that what we started ends too.
        try:
            path, port = bestaand_bestand(options["registers"]), vrije_poort(options["port"])
            with alleen_in(settings.VAR_DIR, port), ExitStack() as processes:
                self._serve(processes, port, path)
        except KeyboardInterrupt:
            self.stdout.write("\nGestopt.")

    def _serve(self, processes: ExitStack, port: int, path: Path | None) -> None:
        """Sets up and serves, until the portal ends."""
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)  # When CACHE_URL is a table.
        call_command("demo_inhoud", stdout=StringIO())
        registers = self._registers(processes, port, path)
        portal = start(
            processes,
            [sys.executable, "-m", "gunicorn"],
            PORT=str(port),
            LOG_FORMAT=settings.LOG_FORMAT,
        )
        wait_for(f"http://127.0.0.1:{port}/health/ready", portal)
        self.stdout.write(BANNER.format(port=port, registers=registers))
        until_ended(portal, _publiceer_gepland, elke=EEN_MINUUT)

    def _registers(self, processes: ExitStack, port: int, path: Path | None) -> str:
        """Configures the registers, starting those of the demo when no file is given."""
        if path is not None:
            call_command("registers", path, stdout=StringIO())
            logboek = "" if noemt_logboek(path) else self._logboek(processes, port)
            return f"\n  Registers: {path}\n{logboek}"
        path, url = start_demo(processes, "serve", "demo-registers.yaml", port)
        call_command("registers", path, stdout=StringIO())
        self._catalogus()
        elders = "" if url.endswith(f":{PORTS['serve']}/") else f" DEMO_URL={url}"
        return DEMO_TEKST.format(url=url, elders=elders) + self._logboek(processes, port)

    def _catalogus(self) -> None:
        """Brings the catalogue of the demo into the CMS, so that its screens are full."""
        try:
            call_command("catalogus_overnemen", stdout=StringIO())
        except CommandError as fout:
            self.stderr.write(str(fout))  # There is a button for it too.

    def _logboek(self, processes: ExitStack, port: int) -> str:
        """Starts the log service of the demo, and configures it beside the registers."""
        path, url = start_demo(processes, "logboek", "demo-logboek.yaml", port)
        call_command("setup_configuration", yaml_file=str(path), stdout=StringIO())
        return LOGBOEK_TEKST.format(url=url)


def _publiceer_gepland() -> None:
    """What editors planned goes live, or goes; a database that is busy is asked again later."""
    with suppress(OperationalError):
        call_command("publish_scheduled", stdout=StringIO())
