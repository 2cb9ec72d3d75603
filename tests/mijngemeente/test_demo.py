"""When the portal brings a log service of its own along."""

from pathlib import Path

import yaml

from mijnomgeving.management.demo import noemt_logboek
from zgw.demo.logboek import DemoLogboek
from zgw.demo.registers import DemoRegisters


def test_only_a_file_that_names_no_log_gets_that_of_the_demo(tmp_path: Path) -> None:
    path = tmp_path / "registers.yaml"
    registers = DemoRegisters().configuration()

    path.write_text(yaml.safe_dump(registers))
    assert not noemt_logboek(path)

    path.write_text(yaml.safe_dump({**registers, **DemoLogboek().configuration()}))
    assert noemt_logboek(path)

    path.write_text(yaml.safe_dump({**registers, "logboek_config_enable": False}))
    assert not noemt_logboek(path)
