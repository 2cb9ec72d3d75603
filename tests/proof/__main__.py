"""`make proof`: the large figures, counted by observers outside the portal."""

import argparse
import multiprocessing
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tests.mijnomgeving.sessie import wedloop
from tests.proof import access, answers, faults, portal, records, report, sessies

FAULTS, ANSWERS, CELLS = 10_500, 120_000, 10_000
RACES, COOKIES, VIEWS = 1_000, 100_000, 1_000
# More than there are cores: many a case waits.
PROCESSES = 2 * (os.cpu_count() or 1) + 1


def main() -> int:
    """Tries everything, says what came of it; 0 when nothing was wrong."""
    parser = argparse.ArgumentParser(prog="proof", description=__doc__)
    parser.add_argument("--faults", type=int, default=FAULTS)
    parser.add_argument("--answers", type=int, default=ANSWERS)
    parser.add_argument("--races", type=int, default=RACES)
    parser.add_argument("--cookies", type=int, default=COOKIES)
    parser.add_argument("--views", type=int, default=VIEWS)
    parser.add_argument("--cells", type=int, default=CELLS)
    parser.add_argument("--processes", type=int, default=PROCESSES)
    wanted = parser.parse_args()
    began = time.monotonic()
    portal.prepare()
    passed, failed = 0, 0
    with _processes(wanted.processes) as pool:
        parts = (_races, _cookies, _records, _answers, _access, _faults)
        for good, bad in (part(pool, wanted) for part in parts):
            passed, failed = passed + good, failed + bad
    say(f"{(time.monotonic() - began) / 60:.1f} minutes")
    say(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _processes(number: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(number, mp_context=context)


def _faults(pool: ProcessPoolExecutor, wanted: argparse.Namespace) -> tuple[int, int]:
    of = wanted.processes
    cases = pool.submit(faults.plan, wanted.faults).result()
    shares = [pool.submit(faults.attempt, cases, number, of) for number in range(of)]
    outcomes = [one for share in shares for one in share.result()]
    for part in (report.table, report.pages, report.wrongs):
        say("", *part(outcomes))
    failed = sum(1 for one in outcomes if one.wrong)
    applied = sum(one.applied for one in outcomes)
    logged = sum(one.logged for one in outcomes)
    say(
        f"{len(outcomes)} faults on pages, each with a healthy page beside it;",
        f"done {applied} times to a socket; {logged} characters of log read; {failed} failed",
    )
    if not logged:
        say("WRONG nothing was heard of the log")
        return 0, len(outcomes)
    return len(outcomes) - failed, failed


def _answers(pool: ProcessPoolExecutor, wanted: argparse.Namespace) -> tuple[int, int]:
    of = wanted.processes
    shares = [pool.submit(answers.attempt, wanted.answers // of, number) for number in range(of)]
    readings = [share.result() for share in shares]
    say("", *answers.sources(readings))
    wrong = [line for one in readings for line in one.wrong]
    say(*(f"WRONG {line}" for line in wrong))
    total = sum(one.number for one in readings)
    say(f"{total} mutilated answers read; {len(wrong)} failed")
    return total - len(wrong), len(wrong)


def _races(pool: ProcessPoolExecutor, wanted: argparse.Namespace) -> tuple[int, int]:
    if not sessies.has_redis():
        say("", "SKIPPED: no Redis for races with a logout")
        return 0, 0
    ended = pool.submit(sessies.races, wanted.races).result()
    back = ended[wedloop.BACK]
    say("", *(f"{outcome:<24}{count:>18}" for outcome, count in ended.most_common()))
    say(f"{ended.total()} races with a logout on Redis; {back} sessions came back")
    return ended.total() - back, back


def _cookies(pool: ProcessPoolExecutor, wanted: argparse.Namespace) -> tuple[int, int]:
    of = wanted.processes
    each = -(-wanted.cookies // of)
    shares = [pool.submit(sessies.cookies, each, number).result for number in range(of)]
    outcomes = [share() for share in shares]
    tried = sum((one for one, _ in outcomes), Counter[str]())
    wrong = [line for _, lines in outcomes for line in lines]
    say("", *(f"{what:<30}{count:>12}" for what, count in sorted(tried.items())))
    say(*(f"WRONG {line}" for line in wrong))
    say(f"{tried.total()} random and tampered cookies and entries tried; {len(wrong)} accepted")
    return tried.total() - len(wrong), len(wrong)


def _records(pool: ProcessPoolExecutor, wanted: argparse.Namespace) -> tuple[int, int]:
    found = pool.submit(records.attempt, wanted.views).result()
    say("", *(f"WRONG {line}" for line in found.wrong))
    say(
        f"{found.views} page views ({', '.join(map(str, found.statuses.items()))}):",
        f"{found.calls.total()} calls for data of a person at the registers,",
        f"{found.records.total()} records at the log service; {len(found.wrong)} failed",
    )
    return found.views - len(found.wrong), len(found.wrong)


def _access(pool: ProcessPoolExecutor, wanted: argparse.Namespace) -> tuple[int, int]:
    of = wanted.processes
    cells = pool.submit(access.plan, wanted.cells).result()
    shares = [pool.submit(access.attempt, cells, number, of) for number in range(of)]
    outcomes = [one for share in shares for one in share.result()]
    say("", *access.table(outcomes))
    say(*pool.submit(access.wrongs, [one for one in outcomes if one.wrong]).result())
    failed = sum(1 for one in outcomes if one.wrong)
    compared = sum(one.compared for one in outcomes)
    controlled = sum(one.compared and one.controlled for one in outcomes)
    say(
        f"{len(outcomes)} questions of who may see what; {compared} answers equal to those about",
        f"what does not exist, {controlled} of them to what its owner saw in the same run;",
        f"{sum(one.logged for one in outcomes)} characters of log read; {failed} failed",
    )
    return len(outcomes) - failed, failed


def say(*lines: str) -> None:
    """Write lines, at once."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
