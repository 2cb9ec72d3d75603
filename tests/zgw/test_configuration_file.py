"""A file that is no file of registers is told, with what is wrong with it."""

from pathlib import Path

import pytest
from django.core.management.base import CommandError

from tests.zgw.bestand import COMMANDS, Rows, rows, run


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", ["leeg"]),
        (b"# nog niets\n", ["leeg"]),
        (b"zgw_consumers:\n  services: [\n", ["YAML", "regel 3"]),
        (b"a: 1\n b: 2\n", ["YAML", "regel 2"]),
        (b"\tx: 1", ["YAML", "regel 1"]),
        (b"- een\n- twee\n", ["sleutels"]),
        (b"gewoon tekst", ["sleutels"]),
        (b"\xff\xfe\xfa", ["YAML"]),
        (b"zgw_consumers: &a\n  services: *b\n", ["YAML", "regel 2"]),
        (b"zgw_consumers_config_enable: true\nzgw_consumers: 3\n", ["zgw_consumers"]),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    earlier: Rows, path: Path, command: str, text: bytes, words: list[str]
) -> None:
    path.write_bytes(text)

    with pytest.raises(CommandError) as caught:
        run(command, path)

    told = str(caught.value)
    assert not [word for word in [str(path), *words] if word not in told], told
    assert rows() == earlier


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_not_there_is_told(earlier: Rows, tmp_path: Path, command: str) -> None:
    for path in (tmp_path / "weg.yaml", tmp_path):
        with pytest.raises(CommandError, match="bestaat niet") as caught:
            run(command, path)
        assert str(path) in str(caught.value)
    assert rows() == earlier
