"""`manage.py portaal`: sets up what is missing and serves the portal, with demo registers or not.

This is `make run`. Everything it starts ends with it.
"""

import signal
import sys
import time
from argparse import ArgumentParser
from contextlib import ExitStack
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from mijnomgeving.management.processen import START_SECONDS, start, wait_for
from mijnomgeving.management.voorwaarden import (
    alleen_in,
    bestaand_bestand,
    is_vrij,
    vrije_poort,
    willekeurige_poort,
)

DEMO_PORT = 9000
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
        portal.wait()

    def _registers(self, processes: ExitStack, port: int, path: Path | None) -> str:
        """Configures the registers, starting those of the demo when no file is given."""
        if path is not None:
            call_command("registers", path, stdout=StringIO())
            return f"\n  Registers: {path}\n"
        path, url = _start_demo(processes, DEMO_PORT if port != DEMO_PORT else 0)
        call_command("registers", path, stdout=StringIO())
        elders = "" if url.endswith(f":{DEMO_PORT}/") else f" DEMO_URL={url}"
        return DEMO_TEKST.format(url=url, elders=elders)


def _start_demo(processes: ExitStack, preferred: int) -> tuple[Path, str]:
    """Starts the demo registers; their configuration file, and where they are."""
    path: Path = settings.VAR_DIR / "demo-registers.yaml"
    path.unlink(missing_ok=True)
    port = preferred if preferred and is_vrij(preferred) else willekeurige_poort()
    serve = ["-m", "zgw.demo", "serve", "--port", str(port), "--write-configuration", str(path)]
    demo = start(processes, [sys.executable, *serve])
    until = time.monotonic() + START_SECONDS
    while not path.exists() or not path.stat().st_size:
        if demo.poll() is not None or time.monotonic() > until:
            raise CommandError("De demoregisters starten niet.")
        time.sleep(0.05)
    return path, f"http://127.0.0.1:{port}/"
