"""The commands `serve` and `verder`."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from zgw.demo import bekend
from zgw.demo.__main__ import main

ROOT = Path(__file__).parents[3]


def _verder(client: Any, *arguments: str) -> int:
    return main(["verder", *arguments, "--url", client.demo.url])


def test_verder_moves_a_klacht_to_its_end_and_skips_afgebroken(
    own: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _verder(own, bekend.KLACHT_TOEGEWEZEN) == 0
    assert _verder(own, bekend.KLACHT_TOEGEWEZEN, "--resultaat", "Ongegrond") == 0

    printed = capsys.readouterr().out.splitlines()
    assert printed == [
        f"Zaak {bekend.KLACHT_TOEGEWEZEN} heeft nu de status: In behandeling genomen.",
        f"Zaak {bekend.KLACHT_TOEGEWEZEN} heeft nu de status: Afgehandeld. Resultaat: Ongegrond.",
    ]
    assert own.demo.zaak(bekend.KLACHT_TOEGEWEZEN)["einddatum"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["VB-999999"], "bestaat niet"),
        ([" "], "bestaat niet"),
        ([bekend.PARKEER_VERLEEND], "is al afgerond"),
        ([bekend.KLACHT_TOEGEWEZEN, "--resultaat", "Gegrond"], "hoort bij de laatste status"),
        (["VB-100203", "--resultaat", "Mooi"], "Resultaat Mooi bestaat niet. Kies uit: Gegrond"),
    ],
)
def test_verder_says_in_dutch_why_it_cannot(
    own: Any, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    own.demo.advance("VB-100203")

    assert _verder(own, *arguments) == 1
    assert message in capsys.readouterr().err


def test_verder_gives_a_zaak_without_status_its_first(
    own: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _verder(own, bekend.ZONDER_STATUS) == 0
    assert "Ontvangen" in capsys.readouterr().out


def test_verder_says_when_the_register_is_not_there(
    own: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    own.demo.stop()

    assert _verder(own, bekend.KLACHT_TOEGEWEZEN) == 1
    assert "is niet bereikbaar" in capsys.readouterr().err


def test_verder_says_when_the_register_fails_or_is_none(
    own: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    own.demo.fail("zaken", 500)
    assert _verder(own, bekend.KLACHT_TOEGEWEZEN) == 1
    own.demo.heal()
    own.demo.rubbish("zaken")
    assert _verder(own, bekend.KLACHT_TOEGEWEZEN) == 1

    printed = capsys.readouterr().err
    assert "gaf fout 500" in printed
    assert "draait geen demoregister" in printed


def test_serve_says_when_the_port_is_taken(own: Any, capsys: pytest.CaptureFixture[str]) -> None:
    port = own.demo.url.rstrip("/").rsplit(":", 1)[1]

    assert main(["serve", "--port", port]) == 1
    assert f"Poort {port} kan niet worden gebruikt" in capsys.readouterr().err


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_serve_writes_the_configuration_and_ends_cleanly(tmp_path: Path, stop: int) -> None:
    path = tmp_path / "var" / "registers.yaml"
    command = [sys.executable, "-m", "zgw.demo", "serve", "--port", "0", "--dataset", "ander"]
    with subprocess.Popen(
        [*command, "--write-configuration", str(path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        configured = yaml.safe_load(path.read_text())
        status = requests.get(f"{url}zaken/api/v1/zaken", timeout=5).status_code
        process.send_signal(stop)

        assert process.wait(5) == 0
    assert configured["zgw_consumers"]["services"][0]["api_root"] == f"{url}zaken/api/v1/"
    assert configured["registersets"]["sets"][0]["naam"] == "Zaaksysteem Anderstad"
    assert status == 403
