"""Production starts with the right settings, and with no others."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pytest_django import Settings

from mijngemeente import checks

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "DJANGO_SETTINGS_MODULE": "mijngemeente.settings.production",
    "SECRET_KEY": "k" * 25 + "a8f3-27cd-91be-44f0-bb21-q9z7-w3x5-e2r1",
    "ALLOWED_HOSTS": "mijn.voorbeeldstad.example",
    "BASE_URL": "https://mijn.voorbeeldstad.example",
    "SECURITY_CONTACT": "mailto:meldpunt@voorbeeldstad.example",
    "TRUSTED_PROXIES": "1",
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


def test_production_has_nothing_to_warn_about_but_the_key_beside_the_log(tmp_path: Path) -> None:
    code, said = manage("check", "--deploy", tmp_path=tmp_path, **GOOD | {"LOGBOEK": "ndjson"})

    assert code == 0, said
    assert "identified 1 issue " in said
    assert "zgw.W001" in said


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
        ("LOG_FORMAT", "xml", "LOG_FORMAT moet een van deze zijn: json, tekst."),
        ("LOG_LEVEL", "info", "LOG_LEVEL moet een van deze zijn: DEBUG, INFO, WARNING, ERROR."),
        ("SECRET_KEY", "", "SECRET_KEY"),
        ("LOGBOEK", "papier", "Omgevingsvariabele LOGBOEK moet een van deze zijn"),
        ("VERWERKINGSACTIVITEITEN", "weg.yaml", "het bestand is niet te lezen"),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS"),
        ("RATE_LIMITS", "0", "RATE_LIMITS=0 mag alleen op een ontwikkelcomputer"),
        ("RATE_LIMIT_PAGINAS", "0", "RATE_LIMIT_PAGINAS moet ten minste 1 zijn"),
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


def test_production_is_warned_of_all_that_is_missing_at_once(tmp_path: Path) -> None:
    missing = dict.fromkeys(("SECURITY_CONTACT", "BASE_URL"), "") | {"TRUSTED_PROXIES": "0"}

    code, said = manage(
        "check", "--deploy", "--fail-level", "WARNING", tmp_path=tmp_path, **GOOD | missing
    )

    assert code != 0
    assert all(f"{name} moet" in said for name in missing)


@pytest.mark.parametrize(
    ("check", "name", "good", "wrong"),
    [
        ("hosts", "ALLOWED_HOSTS", ["mijn.stad.example"], ["*"]),
        ("hosts", "ALLOWED_HOSTS", ["a.example", "b.example"], [".stad.example"]),
        ("base_url", "WAGTAILADMIN_BASE_URL", "https://testserver", "http://testserver"),
        ("base_url", "WAGTAILADMIN_BASE_URL", "https://testserver/", "https://elders.example"),
        ("security_contact", "SECURITY_CONTACT", ["mailto:a@b.example"], []),
        ("security_contact", "SECURITY_CONTACT", ["https://b.example/lek"], ["a@b.example"]),
        ("security_policy", "SECURITY_POLICY", "", "www.b.example/lek"),
        ("security_policy", "SECURITY_POLICY", "https://b.example/lek", "http://b.example"),
        ("proxies", "TRUSTED_PROXIES", 1, 0),
        ("form_action", "CSP_FORM_ACTION", [], ["http://a.example"]),
        ("form_action", "CSP_FORM_ACTION", ["https://a.example"], ["https://*.a.example"]),
        ("form_action", "CSP_FORM_ACTION", ["https://a.example"], ["a.example"]),
        ("form_action", "CSP_FORM_ACTION", ["https://a.example"], ["https://a.example; x"]),
    ],
)
def test_each_check_knows_right_from_wrong(
    check: str, name: str, good: object, wrong: object, settings: Settings
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.ALLOWED_HOSTS = ["testserver"]
    run = getattr(checks, f"check_{check}")

    setattr(settings, name, good)
    assert run(None) == []
    setattr(settings, name, wrong)
    assert len(run(None)) == 1


def test_production_always_asks_editors_for_a_second_factor(tmp_path: Path) -> None:
    show = "from django.conf import settings as s; print(s.CMS_TWEEDE_FACTOR)"
    environment = {**GOOD, "CMS_TWEEDE_FACTOR": "0"}

    code, said = manage("shell", "-v0", "-c", show, tmp_path=tmp_path, **environment)

    assert (code, said.strip()) == (0, "True")


def test_sessions_can_live_in_a_table_of_the_database(tmp_path: Path) -> None:
    database = tmp_path / "portaal.sqlite3"
    environment = GOOD | {"CACHE_URL": "db://sessies", "DATABASE_URL": f"sqlite:///{database}"}

    code, said = manage("createcachetable", tmp_path=tmp_path, **environment)

    assert code == 0, said
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert found == [("sessies",)]
