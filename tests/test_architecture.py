"""The rooms as architecture.md draws them, where import-linter cannot look."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("home", "mijnomgeving", "themes", "zgw", "site")
RENDERING = (
    "django.template",
    "django.utils.translation",
    "django.http",
    "django.shortcuts",
    "django.views",
)


def modules(room: str) -> list[Path]:
    found = sorted((ROOT / room).rglob("*.py"))
    assert found
    return [path for path in found if "migrations" not in path.parts]


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_zgw_does_not_render_translate_or_see_a_request() -> None:
    guilty = {
        str(path)
        for path in modules("zgw")
        if any(name.startswith(RENDERING) for name in imports(path))
    }
    assert not guilty


def test_the_demo_registers_know_no_django() -> None:
    guilty = {
        str(path)
        for path in modules("zgw/demo")
        if any(name == "django" or name.startswith("django.") for name in imports(path))
    }
    assert not guilty


def test_own_dataclasses_stand_for_resources() -> None:
    guilty = {
        str(path)
        for room in ROOMS
        for path in modules(room)
        if any(name.startswith("zgw_consumers.api_models") for name in imports(path))
    }
    assert not guilty


def test_the_environment_is_read_in_settings_only() -> None:
    guilty = set()
    for room in ROOMS:
        for path in modules(room):
            text = path.read_text()
            reads = "os.environ[" in text or "os.environ.get" in text or "getenv" in text
            if reads and path.name != "environment.py":
                guilty.add(path.relative_to(ROOT).as_posix())
    assert not guilty


def test_site_is_no_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()
    assert (ROOT / "site" / "mijngemeente" / "__init__.py").exists()


def test_gitignore_does_not_hide_the_project() -> None:
    lines = (ROOT / ".gitignore").read_text().splitlines()
    assert not {"site", "/site", "/site/", "site/"} & set(lines)
    ignored = subprocess.run(
        ["git", "check-ignore", "site/mijngemeente/urls.py"], cwd=ROOT, check=False
    )
    assert ignored.returncode == 1


@pytest.mark.parametrize("start", ["/", str(ROOT), str(ROOT / "site")])
def test_rooms_can_be_imported_from_anywhere(start: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'site')!r}); import mijngemeente, zgw, home"
    subprocess.run([sys.executable, "-c", code], cwd=start, check=True)


def test_gunicorn_finds_the_portal() -> None:
    config: dict[str, object] = {}
    exec((ROOT / "gunicorn.conf.py").read_text(), config)  # noqa: S102  # Our own file.
    assert config["pythonpath"] == "site"
    assert config["wsgi_app"] == "mijngemeente.wsgi:application"


@pytest.mark.parametrize("path", ["home", "mijnomgeving", "zgw", "themes"])
def test_no_broad_except(path: str) -> None:
    broad = {"Exception", "BaseException"}
    for module in modules(path):
        for node in ast.walk(ast.parse(module.read_text())):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, module
                assert ast.unparse(node.type) not in broad, module


def test_modules_stay_small() -> None:
    too_long = {
        path.relative_to(ROOT).as_posix(): count
        for room in ROOMS
        for path in modules(room)
        if (count := path.read_text().count("\n")) > 250
    }
    assert not too_long
