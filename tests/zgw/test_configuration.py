"""Registers by file: what it says is what there is, and a mistake is told where it stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management.base import CommandError

from tests.zgw.bestand import COMMANDS, SECRET, URL, Rows, contract, rows, run
from zgw.models import RegisterSet

Change = Callable[[dict[str, Any]], object]


@pytest.mark.django_db
@pytest.mark.parametrize("command", COMMANDS)
def test_the_file_of_the_contract_works_and_works_again(path: Path, command: str) -> None:
    path.write_text(yaml.safe_dump(contract()))

    run(command, path)
    first = rows()
    run(command, path)

    assert rows() == first
    assert [one["slug"] for one in first["sets"]] == ["openzaak"]
    assert len(first["services"]) == 4
    one = RegisterSet.objects.get()
    assert str(one) == one.naam == "Open Zaak"
    assert one.documenten.api_root == f"{URL}documenten/api/v1/"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_set_that_is_not_in_the_file_disappears(earlier: Rows, path: Path, command: str) -> None:
    path.write_text(yaml.safe_dump(contract("nieuw")))
    run(command, path)
    assert [one["slug"] for one in rows()["sets"]] == ["nieuw"]


def test_registers_leaves_no_service_of_before(earlier: Rows, path: Path) -> None:
    path.write_text(yaml.safe_dump(contract("nieuw")))
    run("registers", path)
    assert {one["slug"].split("-")[0] for one in rows()["services"]} == {"nieuw"}


@pytest.mark.django_db
def test_an_api_root_without_slash_at_the_end_works_too(path: Path) -> None:
    data = contract()
    for one in data["zgw_consumers"]["services"]:
        one["api_root"] = one["api_root"].rstrip("/")
    path.write_text(yaml.safe_dump(data))

    run("registers", path)

    assert all(one["api_root"].endswith("/api/v1/") for one in rows()["services"])


def first_set(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["registersets"]["sets"][0]
    return found


def first_service(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["zgw_consumers"]["services"][0]
    return found


MISTAKES: dict[str, tuple[Change, list[str]]] = {
    "a missing key of a set": (
        lambda data: first_set(data).pop("zaken"),
        ["registersets.sets.0.zaken", "ontbreekt"],
    ),
    "a missing key of a service": (
        lambda data: first_service(data).pop("api_root"),
        ["zgw_consumers.services.0.api_root", "ontbreekt"],
    ),
    "a missing secret": (
        lambda data: first_service(data).pop("secret"),
        ["zgw_consumers.services.0", "secret"],
    ),
    "an unknown service": (
        lambda data: first_set(data).update(zaken="zaakjes"),
        ["'openzaak'", "'zaken'", "'zaakjes'", "openzaak-catalogi"],
    ),
    "a service of another API": (
        lambda data: first_set(data).update(zaken="openzaak-besluiten"),
        ["'zaken'", "'openzaak-besluiten'", "'brc'", "verwacht was 'zrc'"],
    ),
    "an unknown kind of API": (
        lambda data: first_service(data).update(api_type="zaken"),
        ["zgw_consumers.services.0.api_type", "zrc"],
    ),
    "a slug that cannot stand in a URL": (
        lambda data: first_set(data).update(slug="open zaak!"),
        ["registersets.sets.0.slug", "letters, cijfers"],
    ),
    "a slug twice": (
        lambda data: data["registersets"]["sets"].append(dict(first_set(data))),
        ["registersets.sets", "eigen slug"],
    ),
    "a slug that is too long": (
        lambda data: first_set(data).update(slug="x" * 51),
        ["registersets.sets.0.slug", "50"],
    ),
    "a name that is too long": (
        lambda data: first_set(data).update(naam="x" * 101),
        ["registersets.sets.0.naam", "100"],
    ),
    "a name that is empty": (
        lambda data: first_set(data).update(naam=""),
        ["registersets.sets.0.naam", "leeg"],
    ),
    "no sets": (
        lambda data: data["registersets"].update(sets=[]),
        ["registersets.sets", "ten minste één"],
    ),
    "sets that are no list": (
        lambda data: data["registersets"].update(sets="openzaak"),
        ["registersets.sets", "lijst"],
    ),
    "the part registersets missing": (
        lambda data: data.pop("registersets"),
        ["registersets", "ontbreekt"],
    ),
    "an address that is none": (
        lambda data: first_service(data).update(api_root="zaken.example"),
        ["openzaak-zaken", "http"],
    ),
    "an address with a space": (
        lambda data: first_service(data).update(api_root="http://a b/"),
        ["openzaak-zaken", "http"],
    ),
    "an address with a question": (
        lambda data: first_service(data).update(api_root="http://a/?b=/"),
        ["openzaak-zaken", "http"],
    ),
    "a switch that is no switch": (
        lambda data: data.update(registersets_config_enable="misschien"),
        ["registersets_config_enable", "true of false"],
    ),
    "everything switched off": (
        lambda data: data.update(
            registersets_config_enable=False, zgw_consumers_config_enable=False
        ),
        ["registersets_config_enable", "true"],
    ),
    "a variable that is not set": (
        lambda data: first_service(data).update(secret={"value_from": {"env": "ER_NIET"}}),
        ["ER_NIET"],
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_file_and_key_and_changes_nothing(
    earlier: Rows, path: Path, command: str, mistake: str
) -> None:
    change, words = MISTAKES[mistake]
    data = contract()
    change(data)
    path.write_text(yaml.safe_dump(data))

    with pytest.raises(CommandError) as caught:
        run(command, path)

    told = str(caught.value)
    assert not [word for word in [str(path), *words] if word not in told], told
    assert SECRET not in told
    assert "Traceback" not in told
    assert rows() == earlier


def test_a_service_that_exists_under_another_identifier_is_told(earlier: Rows, path: Path) -> None:
    path.write_text(yaml.safe_dump(contract("anders", "http://127.0.0.1:8/")))

    with pytest.raises(CommandError, match="api_root hoort al bij"):
        run("setup_configuration", path)
    assert rows() == earlier

    run("registers", path)
    assert [one["slug"] for one in rows()["sets"]] == ["anders"]


def test_a_file_with_services_only_gives_no_registers(earlier: Rows, path: Path) -> None:
    data = contract()
    data["registersets_config_enable"] = False
    path.write_text(yaml.safe_dump(data))

    with pytest.raises(CommandError, match="registerset"):
        run("registers", path)

    assert rows() == earlier


@pytest.mark.django_db
@pytest.mark.parametrize("command", COMMANDS)
def test_a_weak_secret_works_with_a_warning(
    path: Path, command: str, caplog: pytest.LogCaptureFixture
) -> None:
    data = contract()
    first_service(data).update(secret="geheim")
    path.write_text(yaml.safe_dump(data))

    run(command, path)

    assert RegisterSet.objects.count() == 1
    assert "openzaak-zaken" in caplog.text
    assert "minstens 32 tekens" in caplog.text
    assert "geheim" not in caplog.text
