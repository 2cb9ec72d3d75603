"""The portal refuses to start when the mock of DigiD could be reached by others."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from mijnomgeving.inloggen.mock_start import refuse_unsafe_settings

ROOT = Path(__file__).resolve().parents[3]


def start(settings_module: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start Django in a process of its own with these settings."""
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
            "DJANGO_SETTINGS_MODULE": f"mijngemeente.settings.{settings_module}",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


PRODUCTION = {"SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "mijn.voorbeeldstad.nl"}


def test_production_does_not_start_with_the_mock_and_says_why():
    outcome = start("production", DIGID_MOCK="1", **PRODUCTION)
    assert outcome.returncode != 0
    message = outcome.stderr.splitlines()[-1]
    assert "DIGID_MOCK=1 mag alleen op een ontwikkelcomputer" in message
    assert "MIJN_SESSIE_SECURE staat aan" in message


def test_production_starts_without_the_mock():
    assert start("production", **PRODUCTION).returncode == 0


def test_development_does_not_start_with_a_person_that_is_no_bsn():
    outcome = start("development", MOCK_PERSONEN="999990342,123456789")
    assert outcome.returncode != 0
    assert "MOCK_PERSONEN: '123456789' is geen geldig BSN" in outcome.stderr.splitlines()[-1]


def test_development_starts_with_the_mock():
    assert start("development", MOCK_PERSONEN="123456782").returncode == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECURE_SSL_REDIRECT", True),
        ("MIJN_SESSIE_SECURE", True),
        ("ALLOWED_HOSTS", ["mijn.voorbeeldstad.nl"]),
        ("ALLOWED_HOSTS", ["localhost", "192.168.1.10"]),
        ("ALLOWED_HOSTS", ["*"]),
        ("ALLOWED_HOSTS", [".localhost"]),
    ],
)
def test_each_setting_of_production_refuses_the_mock_by_name(settings: Settings, name, value):
    settings.DIGID_MOCK = True
    setattr(settings, name, value)
    with pytest.raises(ImproperlyConfigured, match=f"DIGID_MOCK=1 .*{name}"):
        refuse_unsafe_settings()


def test_without_the_mock_nothing_is_refused(settings: Settings):
    settings.DIGID_MOCK = False
    settings.SECURE_SSL_REDIRECT = True
    settings.MOCK_PERSONEN = ["x"]
    refuse_unsafe_settings()
