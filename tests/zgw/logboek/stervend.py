"""Accepts records until it is killed; tells the number of each once it was accepted.

`python -m tests.zgw.logboek.stervend MAP THREADS SECRET_KEY`
"""

import os
import sys
from pathlib import Path
from threading import Lock, Thread

from django.conf import settings

from zgw.logboek.uitbak import Uitbak


def main(map_: Path, threads: int) -> None:
    """Goes on until it is killed."""
    uitbak, lock = Uitbak(map_), Lock()

    def accept(thread: int) -> None:
        number = 0
        while True:
            number += 1
            record = f"{os.getpid()}-{thread}-{number}"
            uitbak.neem_aan(record.encode())
            with lock:
                sys.stdout.write(f"{record}\n")
                sys.stdout.flush()

    for one in range(threads):
        Thread(target=accept, args=(one,)).start()


if __name__ == "__main__":
    # All that the outbox must know, so that it need not wait for a whole portal.
    settings.configure(
        SECRET_KEY=sys.argv[3], SECRET_KEY_FALLBACKS=[], LOGBOEK_UITBAK_MAXIMUM=1_000_000
    )
    main(Path(sys.argv[1]), int(sys.argv[2]))
