"""Fills the CMS with the content of the demo; runs as often as one likes."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from home.demo.accounts import maak_accounts
from home.demo.paginas import laad_paginas
from home.demo.teksten import laad_teksten


class Command(BaseCommand):
    """Creates what is missing and changes nothing that is there."""

    help = "Vult het CMS met voorbeeldinhoud. Wat er al is, verandert niet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The password of the demo accounts."""
        parser.add_argument(
            "--wachtwoord",
            default="redacteur-demo",
            help="Wachtwoord van de accounts redacteur en beheerder, als die nog niet bestaan.",
        )

    @transaction.atomic
    def handle(self, *args: object, wachtwoord: str, **options: object) -> None:
        """All of it or nothing."""
        laad_paginas()
        laad_teksten()
        # Accounts with a known password belong on a developer's machine only.
        if getattr(settings, "DEMO_ACCOUNTS", False):
            namen = ", ".join(maak_accounts(wachtwoord))
            self.stdout.write(f"Accounts voor het CMS: {namen}")
        self.stdout.write("De voorbeeldinhoud is geladen.")
