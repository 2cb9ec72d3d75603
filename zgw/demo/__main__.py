"""Knows the commands of the demo: `serve`, `logboek` and `verder`."""

import argparse
import gc
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

import yaml

from zgw.demo.datasets import DATASETS
from zgw.demo.dienst import Dienst
from zgw.demo.logboek import DemoLogboek
from zgw.demo.registers import DemoRegisters
from zgw.demo.verder import NietVerder, move_on

DEFAULT_PORT = 9000
LOGBOEK_PORT = 9001


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    options = _parser().parse_args(arguments)
    if options.command == "serve":
        return serve(options.port, options.dataset, options.write_configuration)
    if options.command == "logboek":
        return serve_logboek(options.port, options.write_configuration)
    try:
        _say(move_on(options.url, options.zaaknummer, options.resultaat))
    except NietVerder as reason:
        _say(str(reason), sys.stderr)
        return 1
    return 0


def serve(port: int, dataset: str, write_configuration: Path | None) -> int:
    """Serve the registers until SIGINT or SIGTERM."""
    registers = DemoRegisters(dataset=dataset, port=port)

    def configuration() -> object:
        return _configuration(registers, dataset)

    return _serve(registers, "De demoregisters staan", configuration, write_configuration)


def serve_logboek(port: int, write_configuration: Path | None) -> int:
    """Serve the log service until SIGINT or SIGTERM."""
    logboek = DemoLogboek(port=port)
    return _serve(logboek, "Het logboek staat", logboek.configuration, write_configuration)


def _serve(
    dienst: Dienst, naam: str, configuration: Callable[[], object], path: Path | None
) -> int:
    try:
        dienst.start()
    except OSError as error:
        port = dienst.url.rstrip("/").rsplit(":", 1)[1]
        _say(f"Poort {port} kan niet worden gebruikt: {error.strerror}.", sys.stderr)
        return 1
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(configuration(), sort_keys=False), encoding="utf-8")
    # What was just filled stays; going through it for garbage would hold up calls now and then.
    gc.freeze()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    _say(f"{naam} op {dienst.url}")
    stop.wait()
    dienst.stop()
    return 0


def _say(text: str, stream: TextIO | None = None) -> None:
    print(text, file=stream or sys.stdout, flush=True)


def _configuration(registers: DemoRegisters, dataset: str) -> dict[str, object]:
    slug = "demo" if dataset == "standaard" else dataset
    return registers.configuration(slug=slug, naam=f"Zaaksysteem {DATASETS[dataset].naam}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m zgw.demo", description="Demoregisters die zich gedragen als Open Zaak."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="start de registers")
    serving.add_argument("--port", type=int, default=DEFAULT_PORT, help="0 is een vrije poort")
    serving.add_argument("--dataset", choices=sorted(DATASETS), default="standaard")
    serving.add_argument("--write-configuration", type=Path, metavar="BESTAND")
    logging = commands.add_parser("logboek", help="start het logboek")
    logging.add_argument("--port", type=int, default=LOGBOEK_PORT, help="0 is een vrije poort")
    logging.add_argument("--write-configuration", type=Path, metavar="BESTAND")
    moving = commands.add_parser("verder", help="zet een zaak op de volgende status")
    moving.add_argument("zaaknummer", metavar="ZAAKNUMMER")
    moving.add_argument("--url", default=f"http://127.0.0.1:{DEFAULT_PORT}/")
    moving.add_argument("--resultaat", default="", help="bij de laatste status, zoals Gegrond")
    return parser


if __name__ == "__main__":
    sys.exit(main())
