"""What must be right before the portal starts; each mistake is told in Dutch."""

import fcntl
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import CommandError

MAX_PORT = 65535
ELDERS = "make run PORT={port} VAR_DIR=var2"


def vrije_poort(text: str) -> int:
    """The port that was asked for. Raises CommandError unless we can listen there."""
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MAX_PORT))):
        port = 0
    else:
        port = int(text)
    if not 1 <= port <= MAX_PORT:
        raise CommandError(f"PORT moet een getal van 1 tot en met {MAX_PORT} zijn, niet {text!r}.")
    try:
        _listen(port)
    except PermissionError:
        raise CommandError(f"Poort {port} mag u niet gebruiken. Kies er een vanaf 1024.") from None
    except OSError:
        elders = ELDERS.format(port=port + 1)
        raise CommandError(f"Poort {port} is al in gebruik. Kies een andere: {elders}") from None
    return port


def bestaand_bestand(path: Path | None) -> Path | None:
    """The file with registers, if one was given. Raises CommandError when it is not there."""
    if path is not None and not path.is_file():
        raise CommandError(f"Het bestand {path} bestaat niet.")
    return path


@contextmanager
def alleen_in(var_dir: Path, port: int) -> Iterator[None]:
    """Keeps other portals out of this folder; the system lets go of it however we end.

    Raises CommandError when another one is there, for both would write to one database.
    """
    try:
        var_dir.mkdir(parents=True, exist_ok=True)
        lock = (var_dir / "portaal.lock").open("w")
    except OSError as error:
        raise CommandError(f"De map {var_dir} is niet te gebruiken: {error.strerror}.") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(
                f"In {var_dir} draait al een portaal. Stop dat eerst met Ctrl-C, of geef dit "
                f"portaal een eigen map: {ELDERS.format(port=port)}"
            ) from None
        yield


def is_vrij(port: int) -> bool:
    """Whether we can listen there."""
    try:
        _listen(port)
    except OSError:
        return False
    return True


def willekeurige_poort() -> int:
    """A port that nobody uses."""
    return _listen(0)


def _listen(port: int) -> int:
    """Listens for a moment, and returns where."""
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.bind(("127.0.0.1", port))
        found: int = one.getsockname()[1]
    return found
