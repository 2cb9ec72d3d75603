"""What the outbox accepted is on disk, whatever becomes of the process; and unreadable there."""

import os
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.zgw.logboek.lezen import geschreven
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietVastgelegd
from zgw.logboek import slot
from zgw.logboek.bestand import Bestand
from zgw.logboek.uitbak import Uitbak

from .test_vastleggen import PAGES

ROOT = Path(__file__).resolve().parents[3]


def records(map_: Path) -> list[str]:
    """All that waits, in order."""
    uitbak = Uitbak(map_)
    found = [(one.inhoud or b"").decode() for one in uitbak.eerste(1_000_000)]
    uitbak.sluit()
    return found


def test_no_accepted_record_is_lost_when_processes_are_killed(
    tmp_path: Path, settings: Settings
) -> None:
    arguments = [str(tmp_path / "map"), "4", settings.SECRET_KEY]
    command = [sys.executable, "-m", "tests.zgw.logboek.stervend", *arguments]
    processes = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    told: list[str] = []
    for process in processes:
        assert process.stdout
        told += [process.stdout.readline().strip() for _ in range(200)]
    for process in processes:
        process.send_signal(signal.SIGKILL)
        assert process.stdout
        told += [line.strip() for line in process.stdout if line.endswith("\n")]
        process.wait()
        process.stdout.close()

    kept = records(tmp_path / "map")

    assert len(told) >= 400
    assert set(told) <= set(kept)
    assert len(kept) == len(set(kept))


def test_many_threads_lose_and_double_nothing(tmp_path: Path) -> None:
    uitbak = Uitbak(tmp_path)
    wanted = [f"regel {number}" for number in range(500)]

    with ThreadPoolExecutor(50) as pool:
        list(pool.map(uitbak.neem_aan, [one.encode() for one in wanted]))

    assert uitbak.stand() == (500, 0)
    uitbak.sluit()
    assert sorted(records(tmp_path)) == sorted(wanted)


def test_nothing_that_waits_can_be_read_from_disk(vast: DemoRegisters, map_: Path) -> None:
    for page in PAGES.values():
        page()

    kept = geschreven(map_)

    assert kept
    bytes_ = b"".join(one.read_bytes() for one in map_.iterdir())
    for secret in (bekend.SUZANNE, bekend.PARKEER_VERLEEND, "Moulin", "Lindelaan"):
        assert secret.encode() not in bytes_
    outbox = b"".join(one.read_bytes() for one in map_.glob("uitbak.*"))
    assert len(outbox) > 10_000
    for word in ("traceId", "dpl.core", kept[0]["traceId"], kept[0]["name"]):
        assert word.encode() not in outbox


def test_only_the_owner_gets_at_the_folder(vast: DemoRegisters, map_: Path) -> None:
    PAGES["zaken"]()
    geschreven(map_)

    assert map_.stat().st_mode & 0o077 == 0
    assert (map_ / "sleutel.prive").stat().st_mode & 0o077 == 0


def test_what_waits_survives_a_new_secret_key(tmp_path: Path, settings: Settings) -> None:
    uitbak, old = Uitbak(tmp_path), settings.SECRET_KEY
    uitbak.neem_aan(b"van gisteren")
    settings.SECRET_KEY = "nieuw" * 10
    uitbak.neem_aan(b"van vandaag")
    assert [one.inhoud for one in uitbak.eerste(9)] == [None, b"van vandaag"]

    settings.SECRET_KEY_FALLBACKS = [old]

    assert [one.inhoud for one in uitbak.eerste(9)] == [b"van gisteren", b"van vandaag"]
    uitbak.sluit()


@pytest.mark.parametrize("sealed", [b"", b"kort", b"x" * 100])
def test_what_is_not_ours_is_not_opened(sealed: bytes) -> None:
    assert slot.open_regel(sealed) is None


def test_a_file_that_was_taken_away_gets_no_more_records(tmp_path: Path) -> None:
    uitbak = Uitbak(tmp_path / "map")
    uitbak.neem_aan(b"een")
    (tmp_path / "map").rename(tmp_path / "elders")

    uitbak.neem_aan(b"twee")

    uitbak.sluit()
    assert records(tmp_path / "map") == ["twee"]
    assert records(tmp_path / "elders") == ["een"]


def test_after_a_failure_it_works_again_as_soon_as_it_can(tmp_path: Path) -> None:
    path = tmp_path / "map"
    path.write_text("geen map")
    uitbak = Uitbak(path)
    with pytest.raises(NietVastgelegd):
        uitbak.neem_aan(b"een")
    with pytest.raises(NietVastgelegd):
        uitbak.controleer()  # Known a moment ago, so not tried again.

    path.unlink()
    uitbak.neem_aan(b"twee")

    uitbak.controleer()
    uitbak.sluit()
    assert records(path) == ["twee"]


def test_on_a_full_disk_nothing_is_accepted_and_nothing_is_lost(tmp_path: Path) -> None:
    """A limit on the size of files is to SQLite what a full disk is."""
    uitbak = Uitbak(tmp_path)
    uitbak.neem_aan(b"een")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (80_000, hard))
    try:
        accepted = _filled(uitbak)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert uitbak.stand()[0] == accepted + 1
    uitbak.neem_aan(b"twee")
    assert uitbak.stand()[0] == accepted + 2
    uitbak.sluit()


def _filled(uitbak: Uitbak) -> int:
    """How many records it took before it could take no more."""
    for number in range(100):
        try:
            uitbak.neem_aan(os.urandom(4000))
        except NietVastgelegd:
            return number
    raise AssertionError("de schijf raakt niet vol")


def test_a_child_process_begins_with_an_outbox_of_its_own(vast: DemoRegisters, map_: Path) -> None:
    from zgw.logboek.kanaal import kanaal

    own = kanaal()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:  # Only what needs no other thread.
        os.write(write, b"anders" if kanaal() is not own else b"zelfde")
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(read, 10) == b"anders"
    assert kanaal() is own
    os.close(read)
    os.close(write)


def test_a_commit_waits_for_the_disk_itself(tmp_path: Path) -> None:
    """A power failure cannot be tried here; what SQLite promises for one hangs on these two."""
    bestand = Bestand(tmp_path / "uitbak.sqlite3")
    with bestand.schrijvend() as db:
        modes = [
            db.execute(f"PRAGMA {name}").fetchone() for name in ("synchronous", "journal_mode")
        ]
    bestand.sluit()

    assert modes == [(2,), ("wal",)]  # 2 is FULL.
