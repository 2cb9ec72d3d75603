"""Knows how to have a portal in each process, on registers of its own, without a test runner."""

import tempfile
from io import StringIO
from pathlib import Path

import yaml
from django.core.management import call_command
from django.test.runner import DiscoverRunner

from tests.conftest import merged


def prepare() -> None:
    """A database in memory with the words of the demo's editors; processes fork with a copy."""
    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    runner.setup_databases()
    call_command("demo_inhoud", stdout=StringIO())


def configure(*configurations: dict[str, object]) -> None:
    """Configures the registers as an administrator does."""
    together: dict[str, object] = {}
    for one in configurations:
        together = merged(together, one)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "registers.yaml"
        path.write_text(yaml.safe_dump(together))
        call_command("registers", str(path), stdout=StringIO())
