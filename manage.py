#!/usr/bin/env python
"""Django's commands, with `site/` on the path (see docs/adr/0001)."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Run a Django command under the settings of DJANGO_SETTINGS_MODULE, development by default."""
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mijngemeente.settings.development")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
