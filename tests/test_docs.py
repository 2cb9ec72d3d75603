"""What README and docs claim is so."""

import re
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

from zgw.models import RegisterSet

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text()
# Read elsewhere than in settings/environment.py: by Django itself, make and gunicorn.
ELSEWHERE = {"DJANGO_SETTINGS_MODULE", "PORT", "WEB_CONCURRENCY"}


def test_readme_names_every_variable_and_no_other() -> None:
    settings = (ROOT / "site" / "mijngemeente" / "settings").glob("*.py")
    call = re.compile(r"environment\.\w+\(\s*\"([A-Z_]+)\"")
    read = {name for path in settings for name in call.findall(path.read_text())}
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", README, flags=re.MULTILINE))
    assert told == read | ELSEWHERE


def test_set_up_takes_two_commands() -> None:
    block = README.split("## Beginnen")[1].split("```sh")[1].split("```")[0]
    commands = [line.split("#")[0].strip() for line in block.strip().splitlines()]
    assert commands == ["make run", "make test"]


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"`?make ([a-z]+)", README))
    assert targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "docs/registers.md",
        "docs/componenten.md",
        "docs/dreigingen.md",
        "docs/inzage.md",
        "docs/leveranciers.md",
        "docs/logboek.md",
        "docs/logs.md",
        "docs/prestaties.md",
        "docs/redactie.md",
        "docs/toegang.md",
    ],
)
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text())
    missing = [
        link
        for link in links
        if not link.startswith("http")
        and not (path.parent / link).exists()
        and not (path.parent / f"{link}.md").exists()
    ]
    assert not missing


def test_every_room_of_the_map_exists() -> None:
    table = README.split("## Waar staat wat")[1]
    for name in re.findall(r"^\| `([a-z_/.]+)`", table, flags=re.MULTILINE):
        assert (ROOT / name).exists(), name


def test_the_yaml_of_the_docs_configures_registers(db: None, tmp_path: Path) -> None:
    text = (ROOT / "docs" / "registers.md").read_text().split("```yaml")[1].split("```")[0]
    path = tmp_path / "registers.yaml"
    path.write_text(text)
    call_command("setup_configuration", yaml_file=str(path))
    call_command("setup_configuration", yaml_file=str(path))
    assert [one.slug for one in RegisterSet.objects.all()] == ["openzaak"]
    assert yaml.safe_load(text)["registersets"]["sets"][0]["zaken"] == "zaken"


def test_every_quirk_of_suppliers_has_a_place_and_a_test() -> None:
    text = (ROOT / "docs" / "leveranciers.md").read_text()
    rows = [row for row in re.findall(r"^\| (.+) \|$", text, re.MULTILINE) if "Waar |" not in row]
    assert len(rows) > 30
    for row in rows:
        _grill, _gedrag, places, tests = row.split(" | ")
        for place in re.findall(r"`([^`]+)`", places):
            assert (ROOT / place).is_file(), place
        assert "`zgw/" in places
        assert "::" in tests, row
    for path, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text):
        assert f"def {name}(" in (ROOT / path).read_text(), name


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_every_threat_has_a_place_and_a_test() -> None:
    text = (ROOT / "docs" / "dreigingen.md").read_text()
    rows = [row for row in re.findall(r"^\| (.+) \|$", text, re.MULTILINE) if " | `" in row]
    assert len(rows) > 30
    for row in rows:
        _threat, _answer, places, tests = row.split(" | ")
        for place in re.findall(r"`([^`]+)`", places):
            assert (ROOT / place).is_file(), place
        assert "::" in tests, row
    for path, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text):
        assert f"def {name}(" in (ROOT / path).read_text(), name
