"""`manage.py tweede_factor_weg <naam>`: for who lost a phone when no administrator can log in."""

from argparse import ArgumentParser

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django_otp.plugins.otp_totp.models import TOTPDevice

from home.redactie.apparaten import haal_weg


class Command(BaseCommand):
    """Removes the apps of one person; the next login asks to set up another."""

    help = "Haalt de app waarmee een redacteur inlogt weg. De volgende login vraagt om een nieuwe."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name that is used to log in."""
        parser.add_argument("naam", help="De naam waarmee de redacteur inlogt.")

    def handle(self, *args: object, naam: str, **options: object) -> None:
        """Raises CommandError when there is nobody of that name."""
        gebruiker = User.objects.filter(username=naam).first()
        if gebruiker is None:
            raise CommandError(f"Er is geen gebruiker met de naam {naam}.")
        aantal = haal_weg(TOTPDevice.objects.filter(user=gebruiker), door=None)
        self.stdout.write(f"Weggehaald bij {naam}: {aantal} apparaten.")
