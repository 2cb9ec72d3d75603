"""`manage.py registers FILE`: these registers, and no others, from now on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from zgw_consumers.models import Service

from zgw.models import Logboek, RegisterSet


class Command(BaseCommand):
    """Runs `setup_configuration` on the file, with all registers of before out of the way."""

    help = "Vervangt alle registers door die van een YAML-bestand (docs/registers.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file is the only argument."""
        parser.add_argument("bestand", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError, naming the file; then the registers stay as they were."""
        path: Path = options["bestand"]
        if not path.is_file():
            raise CommandError(f"Het bestand {path} bestaat niet.")
        try:
            with transaction.atomic():
                RegisterSet.objects.all().delete()
                Logboek.objects.all().delete()
                Service.objects.all().delete()
                call_command(
                    "setup_configuration",
                    yaml_file=str(path),
                    stdout=self.stdout,
                    stderr=self.stderr,
                )
                if not RegisterSet.objects.exists():
                    raise CommandError("Er staat geen registerset in: zie docs/registers.md.")
        except CommandError as error:
            raise CommandError(f"De registers van {path} zijn niet bruikbaar. {error}") from None
