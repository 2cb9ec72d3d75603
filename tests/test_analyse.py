"""The static analysis of `make test` is whole: each rule is proven, each exception explained."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("home", "mijnomgeving", "themes", "zgw", "site")
RULES = {
    rule["id"]: (path, rule)
    for path in sorted((ROOT / "semgrep").glob("*.yaml"))
    for rule in yaml.safe_load(path.read_text())["rules"]
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_has_examples_of_what_it_finds_and_of_what_it_lets_pass(name: str) -> None:
    path, rule = RULES[name]
    examples = "\n".join(one.read_text() for one in (path.parent / "tests").glob(f"{path.stem}.*"))

    assert re.search(rf"ruleid: {name}\b", examples)
    assert re.search(rf"ok: {name}\b", examples)
    assert rule["severity"] == "ERROR"


@pytest.mark.parametrize("name", [name for name, (_, rule) in RULES.items() if "paths" in rule])
def test_what_a_rule_leaves_alone_exists(name: str) -> None:
    for path in RULES[name][1]["paths"].get("exclude", []):
        assert (ROOT / path.strip("/")).exists(), path


def test_no_exception_to_bandit_is_wider_than_needed() -> None:
    """It names what it allows, and the line or the one before it says why."""
    sources = [ROOT / "manage.py", ROOT / "gunicorn.conf.py"]
    sources += [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    for path in sources:
        lines = path.read_text().splitlines()
        for before, line in zip(["", *lines], lines, strict=False):
            if "# nosec" in line:
                assert re.search(r"# nosec B\d{3}(?:  # [A-Z].*\.)?$", line), (path, line)
                assert line.endswith(".") or re.search(r"# [A-Z].*\.$", before), (path, line)


def test_nothing_is_exempt_from_semgrep_in_the_code() -> None:
    """Who may do what stands in the rules, by path, where it is seen."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            assert "nosemgrep" not in path.read_text(), path
