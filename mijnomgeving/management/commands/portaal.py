"""`manage.py portaal`: sets up what is missing and serves the portal, with demo registers or not.

This is `make run`. Everything it starts ends with it.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from argparse import ArgumentParser
from contextlib import ExitStack
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

DEMO_PORT = 9000
START_SECONDS = 60
STOP_SECONDS = 10
BANNER = """
MijnGemeente draait:  http://127.0.0.1:{port}/

  Burger      Klik op Inloggen en kies een testpersoon. Begin met Suzanne Moulin.
  Redacteur   http://127.0.0.1:{port}/cms/   naam: redacteur   wachtwoord: redacteur-demo
  Beheerder   http://127.0.0.1:{port}/cms/   naam: beheerder   wachtwoord: redacteur-demo
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
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--registers", type=Path, default=None)

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError, in Dutch, when something needed is not right."""
        port: int = options["port"]
        for ending in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(ending, lambda *_: sys.exit(0))  # So that what we started ends too.
        if not _is_free(port):
            raise CommandError(
                f"Poort {port} is al in gebruik. Kies een andere: make run PORT=8001"
            )
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("demo_inhoud", stdout=StringIO())
        with ExitStack() as processes:
            registers = self._registers(processes, options["registers"])
            portal = _start(processes, [sys.executable, "-m", "gunicorn"], PORT=str(port))
            _wait_for(f"http://127.0.0.1:{port}/health/ready", portal)
            self.stdout.write(BANNER.format(port=port, registers=registers))
            try:
                portal.wait()
            except KeyboardInterrupt:
                self.stdout.write("\nGestopt.")

    def _registers(self, processes: ExitStack, path: Path | None) -> str:
        """Configures the registers, starting those of the demo when no file is given."""
        if path is not None:
            call_command("registers", path, stdout=StringIO())
            return f"\n  Registers: {path}\n"
        path, url = _start_demo(processes)
        call_command("registers", path, stdout=StringIO())
        elders = "" if str(DEMO_PORT) in url else f" DEMO_URL={url}"
        return DEMO_TEKST.format(url=url, elders=elders)


def _start_demo(processes: ExitStack) -> tuple[Path, str]:
    """Starts the demo registers; their configuration file, and where they are."""
    path: Path = settings.VAR_DIR / "demo-registers.yaml"
    path.unlink(missing_ok=True)
    port = DEMO_PORT if _is_free(DEMO_PORT) else _free_port()
    serve = ["-m", "zgw.demo", "serve", "--port", str(port), "--write-configuration", str(path)]
    demo = _start(processes, [sys.executable, *serve])
    until = time.monotonic() + START_SECONDS
    while not path.exists() or not path.stat().st_size:
        if demo.poll() is not None or time.monotonic() > until:
            raise CommandError("De demoregisters starten niet.")
        time.sleep(0.05)
    return path, f"http://127.0.0.1:{port}/"


def _start(processes: ExitStack, command: list[str], **env: str) -> subprocess.Popen[bytes]:
    """A process that ends when `processes` does; Ctrl-C reaches us only, and we end it in order."""
    process = subprocess.Popen(  # noqa: S603  # The command is ours, and no shell reads it.
        command,
        cwd=settings.ROOT,
        env={**os.environ, "VAR_DIR": str(settings.VAR_DIR), **env},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    processes.callback(_stop, process)
    return process


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310  # Our own address.
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise CommandError("Het portaal start niet. Kijk hierboven naar de foutmelding.")


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port
