#!/usr/bin/env python
"""Django's commands, with `site/` on the path (see docs/adr/0001)."""

import os
import sys
from pathlib import Path

INTERRUPTED = 130  # What a shell expects of a command that Ctrl-C ended.


def main() -> None:
    """Run a Django command under the settings of DJANGO_SETTINGS_MODULE, development by default.

    A mistake in the settings is told in one sentence, without a stack trace.
    """
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mijngemeente.settings.development")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line

        try:
            execute_from_command_line(sys.argv)
        except ImproperlyConfigured as error:
            sys.exit(str(error))
    except KeyboardInterrupt:
        sys.stdout.write("\nGestopt.\n")
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
