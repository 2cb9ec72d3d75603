"""Knows the file of the registers: what is in it, how to run it, and what came of it."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command
from zgw_consumers.models import Service

from zgw.demo.configuration import configuration
from zgw.models import RegisterSet

SECRET = "geheim-geheim-geheim-geheim-geheim"
URL = "http://127.0.0.1:9/"
COMMANDS = ["registers", "setup_configuration"]
type Rows = dict[str, list[dict[str, Any]]]


def contract(slug: str = "openzaak", url: str = URL) -> dict[str, Any]:
    return configuration(url, slug=slug, naam="Open Zaak", client_id="portal", secret=SECRET)


def run(command: str, path: Path) -> str:
    out = StringIO()
    if command == "registers":
        call_command("registers", str(path), stdout=out, stderr=out)
    else:
        call_command("setup_configuration", yaml_file=str(path), stdout=out, stderr=out)
    return out.getvalue()


def rows() -> Rows:
    services = Service.objects.order_by("slug").values("slug", "label", "api_root", "secret")
    sets = RegisterSet.objects.values("slug", "naam", "zaken__slug", "besluiten__slug")
    return {"services": list(services), "sets": list(sets)}
