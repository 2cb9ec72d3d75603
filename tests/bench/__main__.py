"""`python -m tests.bench`: measures, prints the tables, and keeps them with the picture."""

import argparse
import os
import signal
import sys
from pathlib import Path

from tests.bench.document import DOCUMENT, PICTURE, write_into
from tests.bench.plan import FULL, QUICK
from tests.bench.plot import draw
from tests.bench.run import run
from tests.bench.table import markdown


def main() -> int:
    """Run the benchmark; return the exit code."""
    options = _options()
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: sys.exit(1))  # So that what was started ends too.
    var_dir = Path(os.environ.get("VAR_DIR", "var")).resolve() / "bench"
    var_dir.mkdir(parents=True, exist_ok=True)
    try:
        report = run(QUICK if options.snel else FULL, var_dir / "portaal", quick=options.snel)
    except KeyboardInterrupt:
        return 1
    tables = markdown(report)
    (var_dir / "cijfers.json").write_text(report.json(), encoding="utf-8")
    (var_dir / "cijfers.md").write_text(tables, encoding="utf-8")
    draw(report, var_dir / "prestaties.svg")
    if options.schrijf:
        write_into(DOCUMENT, tables)
        draw(report, PICTURE)
    sys.stdout.write(f"{tables}\nBewaard in {var_dir}\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Meet wat een pagina van het portaal kost."
    )
    parser.add_argument("--snel", action="store_true", help="kort, om te zien of het werkt")
    parser.add_argument("--schrijf", action="store_true", help="cijfers en beeld naar docs/")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
