"""What was accepted reaches the log at least once, in the end, whatever the log does meanwhile."""

import resource
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.conftest import Configure
from tests.zgw.logboek.lezen import attributes, van_calls, van_spans, wacht_tot_geleverd
from tests.zgw.logboek.logdienst import Logdienst, opened
from tests.zgw.logboek.test_vastleggen import PAGES
from zgw.clients.connection import Connection
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.logboek import bezorger, restant
from zgw.logboek.bezorger import Bezet, Bezorger, lever, lever_voorbij
from zgw.logboek.havens import Ndjson, NietGeleverd, Otlp
from zgw.logboek.kanaal import kanaal
from zgw.logboek.uitbak import Uitbak


def record(number: int) -> bytes:
    return f'{{"traceId":"t","spanId":"{number}"}}'.encode()


@pytest.fixture
def uitbak(tmp_path: Path) -> Iterator[Uitbak]:
    """An outbox in which ten records wait."""
    found = Uitbak(tmp_path / "map")
    for number in range(10):
        found.neem_aan(record(number))
    yield found
    found.sluit()


@pytest.fixture
def haven(logdienst: Logdienst) -> Otlp:
    """The way to the log service."""
    return Otlp(Connection(logdienst.url))


def test_a_page_is_in_the_log_within_a_moment(
    geleverd: None, registers: DemoRegisters, logdienst: Logdienst
) -> None:
    began = time.monotonic()
    for page in PAGES.values():
        page()
    asked = time.monotonic()

    wacht_tot_geleverd()

    assert time.monotonic() - asked < 5, asked - began
    assert van_spans(logdienst.spans.values()) == van_calls(registers.calls)
    for span in logdienst.spans.values():
        sealed = attributes(span)["dpl.core.data_subject_id"]
        assert opened(logdienst.private, sealed) == bekend.SUZANNE
    assert len(logdienst.verzoeken) < len(logdienst.spans)  # They travel together.


@pytest.mark.parametrize("status", [500, 503, 429, 401, 404, 302])
def test_a_log_that_is_not_well_gets_everything_later(
    status: int, uitbak: Uitbak, haven: Otlp, logdienst: Logdienst
) -> None:
    logdienst.status = status
    with pytest.raises(NietGeleverd, match=f"status {status}"):
        lever(uitbak, haven)
    assert uitbak.stand() == (10, 0)
    assert len(logdienst.verzoeken) == 1

    logdienst.status = 200

    assert lever(uitbak, haven) == 10
    assert uitbak.stand() == (0, 0)
    assert len(logdienst.spans) == 10


@pytest.mark.parametrize("body", [b"<html>Welkom bij de proxy</html>", b"", b"[]", b"\xff"])
def test_an_answer_that_is_not_of_a_log_takes_nothing(
    body: bytes, uitbak: Uitbak, haven: Otlp, logdienst: Logdienst
) -> None:
    logdienst.body = body

    with pytest.raises(NietGeleverd):
        lever(uitbak, haven)

    assert uitbak.stand() == (10, 0)


@pytest.mark.parametrize("value", ["Bearer …", "Bearer 1\r\nX-Meer: 1"])
def test_a_header_that_cannot_be_sent_is_a_failure_and_no_end(uitbak: Uitbak, value: str) -> None:
    connection = Connection("http://127.0.0.1:9/")
    connection.headers["Authorization"] = value
    with pytest.raises(NietGeleverd):
        lever(uitbak, Otlp(connection))
    assert uitbak.stand() == (10, 0)


class Eigenzinnig:
    """A log that falls over a record, or takes too long for many; `kreeg` is what it took."""

    def __init__(self, *, slecht: bytes = b"-", hoogstens: int = 200) -> None:
        self.slecht, self.hoogstens, self.kreeg = slecht, hoogstens, 0

    def lever(self, spans: Sequence[bytes]) -> None:
        if self.slecht in spans or len(spans) > self.hoogstens:
            raise NietGeleverd("status 500")
        self.kreeg += len(spans)


@pytest.mark.parametrize(
    ("log", "took", "apart"),
    [(Eigenzinnig(hoogstens=3), 10, 0), (Eigenzinnig(slecht=record(0)), 9, 1)],
)
def test_a_log_that_falls_over_some_of_it_gets_the_rest(
    uitbak: Uitbak, monkeypatch: pytest.MonkeyPatch, log: Eigenzinnig, took: int, apart: int
) -> None:
    monkeypatch.setattr(bezorger, "VERZAMEL_SECONDS", 0.001)
    monkeypatch.setattr(bezorger, "MAX_PAUZE_SECONDS", 0.001)
    found = Bezorger(uitbak)
    found.gebruik(log)
    found.wek()
    until = time.monotonic() + 10
    while uitbak.stand()[0] and time.monotonic() < until:
        time.sleep(0.01)
    found.stop()
    assert (log.kreeg, uitbak.stand()) == (took, (0, apart))


class Wisselend:
    """A log that takes what it is given at these turns only."""

    def __init__(self, *turns: bool) -> None:
        self.turns = iter(turns)

    def lever(self, spans: Sequence[bytes]) -> None:
        if not next(self.turns):
            raise NietGeleverd("status 503")


def test_a_record_that_is_taken_after_all_is_not_to_blame(uitbak: Uitbak) -> None:
    lever_voorbij(uitbak, Wisselend(True, True))
    assert uitbak.stand() == (8, 0)

    lever_voorbij(uitbak, Wisselend(True, False))
    assert uitbak.stand() == (6, 1)


def test_a_log_that_takes_nothing_keeps_all_of_it(uitbak: Uitbak) -> None:
    with pytest.raises(NietGeleverd):
        lever_voorbij(uitbak, Eigenzinnig(hoogstens=0))
    assert uitbak.stand() == (10, 0)


def test_of_a_line_that_fits_no_more_nothing_is_left(tmp_path: Path) -> None:
    path, enough = tmp_path / "regels.ndjson", resource.getrlimit(resource.RLIMIT_FSIZE)
    Ndjson(path).lever([record(0)])
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 10, enough[1]))
    try:
        with pytest.raises(NietGeleverd):
            Ndjson(path).lever([record(1)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, enough)
        signal.signal(signal.SIGXFSZ, handler)
    Ndjson(path).lever([record(1)])
    assert path.read_bytes().splitlines() == [record(0), record(1)]


def test_a_log_that_is_away_gets_everything_later(uitbak: Uitbak) -> None:
    with pytest.raises(NietGeleverd, match="ConnectionError"):
        lever(uitbak, Otlp(Connection("http://127.0.0.1:9/")))

    assert uitbak.stand() == (10, 0)


def test_a_log_that_does_not_answer_in_time_may_get_it_twice(
    uitbak: Uitbak, haven: Otlp, logdienst: Logdienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zgw.logboek.havens.LEVER_SECONDS", 0.1)
    logdienst.traag = 5
    with pytest.raises(NietGeleverd):
        lever(uitbak, haven)
    assert uitbak.stand() == (10, 0)

    logdienst.wakker.set()
    monkeypatch.undo()

    assert lever(uitbak, haven) == 10
    assert len(logdienst.spans) == 10


@pytest.mark.parametrize("bad", [{"3"}, {"0", "9"}, {str(number) for number in range(10)}])
def test_records_that_the_log_refuses_stop_no_others_and_are_kept(
    bad: set[str], uitbak: Uitbak, haven: Otlp, logdienst: Logdienst
) -> None:
    logdienst.slecht = bad

    assert lever(uitbak, haven) == 10 - len(bad)

    assert uitbak.stand() == (0, len(bad))
    assert len(logdienst.spans) == 10 - len(bad)

    logdienst.slecht = set()
    assert uitbak.zet_terug() == len(bad)
    assert lever(uitbak, haven) == len(bad)
    assert len(logdienst.spans) == 10


def test_a_request_that_is_refused_whole_is_tried_in_parts(
    uitbak: Uitbak, haven: Otlp, logdienst: Logdienst
) -> None:
    logdienst.status = 400

    lever(uitbak, haven)

    assert uitbak.stand() == (0, 10)
    assert max(logdienst.verzoeken) == 10
    assert logdienst.verzoeken.count(1) == 10


def test_what_nobody_can_open_any_more_stops_no_others(
    uitbak: Uitbak, haven: Otlp, logdienst: Logdienst, settings: Settings
) -> None:
    settings.SECRET_KEY = "nieuw" * 10
    uitbak.neem_aan(record(11))

    assert lever(uitbak, haven) == 1

    assert uitbak.stand() == (0, 10)


def test_one_delivers_at_a_time(uitbak: Uitbak, logdienst: Logdienst) -> None:
    busy: list[type[Exception]] = []

    class Traag:
        def lever(self, spans: object) -> None:
            """While this one is at it, another tries."""
            try:
                lever(uitbak, Otlp(Connection(logdienst.url)))
            except Bezet as error:
                busy.append(type(error))

    assert lever(uitbak, Traag()) == 10
    assert busy == [Bezet]
    assert not logdienst.spans


def test_the_thread_goes_on_trying_and_ends_when_told(
    uitbak: Uitbak, haven: Otlp, logdienst: Logdienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bezorger, "VERZAMEL_SECONDS", 0.02)
    logdienst.status = 503
    own = Bezorger(uitbak)
    own.gebruik(haven)
    own.wek()
    _until(lambda: len(logdienst.verzoeken) >= 2)
    assert not logdienst.spans

    logdienst.status = 200

    _until(lambda: len(logdienst.spans) == 10)
    _until(lambda: uitbak.stand() == (0, 0))
    own.stop()
    uitbak.neem_aan(record(11))
    own.wek()
    assert uitbak.stand() == (1, 0)


def test_what_an_earlier_process_left_is_delivered_at_the_start(
    geleverd: None, logdienst: Logdienst
) -> None:
    kanaal().uitbak.neem_aan(record(1))

    restant.bezorg()

    _until(lambda: len(logdienst.spans) == 1)


def test_a_log_that_is_configured_later_gets_what_waits(
    map_: Path, registers: DemoRegisters, configure: Configure, logdienst: Logdienst
) -> None:
    kanaal().uitbak.neem_aan(record(1))
    configure(registers.configuration(), logdienst.configuration())

    PAGES["zaken"]()

    _until(lambda: len(logdienst.spans) == 2)
    assert not (map_ / "verwerkingen.ndjson").exists()


def _until(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not done():
        assert time.monotonic() < until
        time.sleep(0.01)
