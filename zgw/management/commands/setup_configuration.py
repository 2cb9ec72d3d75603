"""`manage.py setup_configuration`: as the library's, with messages an administrator can act on."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from django.core.management.base import CommandError
from django.db import DatabaseError
from django_setup_configuration.exceptions import ValidateRequirementsFailure
from django_setup_configuration.management.commands import setup_configuration
from django_setup_configuration.runner import SetupConfigurationRunner
from pydantic import ValidationError

_IN_DUTCH = {
    "missing": "ontbreekt",
    "extra_forbidden": "is geen bekende sleutel",
    "string_type": "moet tekst zijn",
    "string_too_short": "mag niet leeg zijn",
    "list_type": "moet een lijst zijn",
    "int_parsing": "moet een getal zijn",
    "int_type": "moet een getal zijn",
    "bool_parsing": "moet true of false zijn",
    "bool_type": "moet true of false zijn",
    "model_type": "moet sleutels met waarden bevatten",
    "model_attributes_type": "moet sleutels met waarden bevatten",
}
_NOT_KEPT = (
    "de database neemt een service niet aan. Een waarde is te lang, of een api_root hoort al bij "
    "een service met een andere identifier (`manage.py registers` ruimt die eerst op)."
)
_ENABLED = ("zgw_consumers_config_enable", "registersets_config_enable")


class Command(setup_configuration.Command):
    """Says which file and key are wrong and what was expected, and shows none of the values."""

    def handle(self, **options: Any) -> None:
        """Raises CommandError; then nothing was changed."""
        path = Path(options["yaml_file"])
        _check_file(path)
        try:
            runner = SetupConfigurationRunner(yaml_source=str(path))
            if not runner.enabled_steps:
                raise CommandError(f"{path}: zet {' en '.join(_ENABLED)} op true.")
            runner.validate_all_requirements()
        except ValidateRequirementsFailure as failure:
            errors = [one.validation_error for one in failure.exceptions]
            raise CommandError(_told(path, errors)) from None
        except ValidationError as error:
            raise CommandError(_told(path, [error])) from None
        except ValueError as error:
            raise CommandError(f"{path}: {error}") from None
        self._run(path, options)

    def _run(self, path: Path, options: Mapping[str, Any]) -> None:
        try:
            super().handle(**options)
        except CommandError as error:
            cause = error.__cause__
            told = _NOT_KEPT if isinstance(cause, DatabaseError) else str(cause or error)
            raise CommandError(f"{path}: {told}") from None


def _check_file(path: Path) -> None:
    """Raises CommandError unless the file holds a mapping in YAML."""
    if not path.is_file():
        raise CommandError(f"Het bestand {path} bestaat niet.")
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f" op regel {mark.line + 1}, kolom {mark.column + 1}" if mark else ""
        raise CommandError(f"{path} is geen geldige YAML{where}: {error.problem}") from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise CommandError(f"{path} is geen geldige YAML: er staan vreemde tekens in.") from None
    except OSError as error:
        raise CommandError(f"{path} is niet te lezen: {error.strerror}.") from None
    if not data:
        raise CommandError(f"{path} is leeg: zie docs/registers.md.")
    if not isinstance(data, dict):
        raise CommandError(f"{path} moet sleutels bevatten, zoals zgw_consumers en registersets.")


def _told(path: Path, errors: Iterable[ValidationError]) -> str:
    """A line for each mistake: where it stands, and what was expected there."""
    lines = [
        f"  {'.'.join(map(str, one['loc']))}: {_message(one)}"
        for error in errors
        for one in error.errors(include_input=False, include_url=False)
    ]
    return "\n".join([f"In {path} klopt niet:", *dict.fromkeys(lines)])


def _message(error: Mapping[str, Any]) -> str:
    if error["type"] in ("enum", "literal_error"):
        return f"moet een van deze zijn: {error['ctx']['expected']}"
    if error["type"] == "string_too_long":
        return f"mag niet langer zijn dan {error['ctx']['max_length']} tekens"
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return _IN_DUTCH.get(error["type"], str(error["msg"]))
