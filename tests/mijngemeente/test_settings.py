"""Production starts with the right settings, and with no others."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "DJANGO_SETTINGS_MODULE": "mijngemeente.settings.production",
    "SECRET_KEY": "k" * 25 + "a8f3-27cd-91be-44f0-bb21-q9z7-w3x5-e2r1",
    "ALLOWED_HOSTS": "mijn.voorbeeldstad.example",
}


def manage(*arguments: str, tmp_path: Path, **environment: str) -> tuple[int, str]:
    """The exit code and the words of manage.py under just this environment."""
    clean = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **environment}
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_production_has_nothing_to_warn_about(tmp_path: Path) -> None:
    good = GOOD | {"LOGBOEK": "ndjson"}
    code, said = manage("check", "--deploy", "--fail-level", "WARNING", tmp_path=tmp_path, **good)

    assert code == 0, said
    assert "no issues" in said


def test_production_without_a_log_is_an_error(tmp_path: Path) -> None:
    code, said = manage("check", "--deploy", tmp_path=tmp_path, **GOOD)

    assert code != 0
    assert "Er is geen logboek ingesteld" in said


@pytest.mark.parametrize("missing", ["SECRET_KEY"])
def test_production_does_not_start_without(missing: str, tmp_path: Path) -> None:
    settings = {name: value for name, value in GOOD.items() if name != missing}

    code, said = manage("check", tmp_path=tmp_path, **settings)

    assert code != 0
    assert f"Omgevingsvariabele {missing} ontbreekt." in said


@pytest.mark.parametrize(
    ("name", "value", "woorden"),
    [
        ("DIGID_MOCK", "1", "DIGID_MOCK"),
        ("DIGID_MOCK", "ja", "Omgevingsvariabele DIGID_MOCK moet 0 of 1 zijn"),
        ("ZGW_DEADLINE", "snel", "Omgevingsvariabele ZGW_DEADLINE is een getal"),
        ("SECURE_SSL_REDIRECT", "true", "SECURE_SSL_REDIRECT moet 0 of 1 zijn"),
        ("SECRET_KEY", "", "SECRET_KEY"),
        ("LOGBOEK", "papier", "Omgevingsvariabele LOGBOEK is een van"),
        ("VERWERKINGSACTIVITEITEN", "weg.yaml", "het bestand is niet te lezen"),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS"),
    ],
)
def test_production_does_not_start_with(
    name: str, value: str, woorden: str, tmp_path: Path
) -> None:
    code, said = manage(
        "check", "--deploy", "--fail-level", "WARNING", tmp_path=tmp_path, **GOOD | {name: value}
    )

    assert code != 0
    assert woorden in said
