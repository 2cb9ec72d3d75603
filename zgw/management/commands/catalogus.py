"""`manage.py catalogus verwarm|leeg`: makes the catalogues known beforehand, or forgets them."""

from argparse import ArgumentParser
from typing import Any

from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.core.management.base import BaseCommand, CommandError
from redis.exceptions import RedisError

from zgw.catalogus import bewaard, verwarmen
from zgw.errors import GeenRegisters

EIGEN_GEHEUGEN = (
    "Let op: er is geen gedeelde cache (CACHE_URL). Dit geldt alleen voor deze opdracht zelf; "
    "een portaal dat al draait, merkt er niets van. Start het opnieuw."
)


class Command(BaseCommand):
    """For an administrator who changed a catalogue, or is about to open the portal."""

    help = "Haalt de catalogi vooraf op (verwarm) of vergeet wat ervan bewaard is (leeg)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do is the only argument."""
        parser.add_argument("wat", choices=["verwarm", "leeg"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError when a list could not be had; what came is kept all the same."""
        if isinstance(caches["default"], LocMemCache):
            self.stderr.write(EIGEN_GEHEUGEN)
        try:
            if options["wat"] == "leeg":
                bewaard.forget()
                self.stdout.write("De catalogi zijn vergeten. Sessies van inwoners zijn gebleven.")
            else:
                self._warm()
        except RedisError as error:
            told = type(error).__name__
            raise CommandError(f"De cache van CACHE_URL is niet te gebruiken: {told}.") from None

    def _warm(self) -> None:
        failed = False
        try:
            for naam, lists in verwarmen.warm():
                self.stdout.write(f"{naam}:")
                for one in lists:
                    self.stdout.write(f"  {one.lijst}: {one.fout or one.aantal}")
                    failed = failed or one.fout is not None
        except GeenRegisters:
            raise CommandError("Er zijn nog geen registers: zie docs/registers.md.") from None
        if failed:
            raise CommandError(
                "Niet alles is opgehaald. Pagina's vragen de rest zelf, zodra zij het nodig hebben."
            )
