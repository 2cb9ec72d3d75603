"""The part of the proof on accountability: what registers were asked is what the log received."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.browser import visit
from tests.faults.pages import persons, scenarios
from tests.mijngemeente.console import console
from tests.proof.portal import configure
from tests.zgw.logboek.lezen import van_calls
from zgw.demo.logboek import DemoLogboek
from zgw.demo.logboek.bewaard import Span
from zgw.demo.registers import DemoRegisters
from zgw.logboek.ingesteld import bekend

SECONDS = 60.0  # For the last records to be delivered.


@dataclass(frozen=True, slots=True)
class Account:
    """What came of some page views: their statuses, and records against calls, by traceparent."""

    views: int
    statuses: Counter[int]
    calls: Counter[str]
    records: Counter[str]
    in_the_clear: int
    of_nobody: int

    @property
    def wrong(self) -> list[str]:
        """What does not agree."""
        lines = [f"call without record: {one}" for one in (self.calls - self.records)]
        lines += [f"record without call: {one}" for one in (self.records - self.calls)]
        if self.in_the_clear:
            lines.append(f"{self.in_the_clear} records with a number in the clear")
        if self.of_nobody:
            lines.append(f"{self.of_nobody} records of somebody who asked nothing")
        return lines


def attempt(number: int) -> Account:
    """So many page views of several persons, on registers that go wrong in several ways."""
    with DemoRegisters() as demo, DemoLogboek() as logboek, console():
        configure(demo.configuration(slug="demo", naam="demo"), logboek.configuration())
        bekend.forget()
        pages, faults = scenarios(demo), _faults(demo)
        demo.forget_calls()
        statuses: Counter[int] = Counter()
        for one in range(number):
            demo.heal()
            faults[one % len(faults)]()
            page = pages[one % len(pages)]
            statuses[visit(page.wie, page.path).status] += 1
        demo.heal()
        calls = van_calls(demo.calls)
        spans = logboek.wait_for(calls.total(), SECONDS)
        numbers = {wie.value for wie in persons().values()}
        clear = sum(any(one in _outside(span) for one in numbers) for span in spans)
        records = Counter(f"00-{one.trace_id}-{one.span_id}-01" for one in spans)
        unknown = sum(one.nummer not in numbers for one in spans)
        return Account(number, statuses, van_calls(demo.calls), records, clear, unknown)


def _outside(span: Span) -> str:
    """A record as anybody can read it, without what the key of the log opens."""
    return f"{span.naam} {span.activiteit} {span.verzegeld} {span.soort} {span.systeem}"


def _faults(demo: DemoRegisters) -> list[Callable[[], None]]:
    """As many as there are prime with the pages, so that each page meets each of them."""
    return [
        lambda: None,
        lambda: demo.fail("documenten", 500),
        lambda: demo.hang_up("besluiten"),
        lambda: demo.rubbish("zaken", path="statussen"),
        lambda: demo.without("object_filter"),
        lambda: demo.without("_zoek"),
        lambda: demo.without("expand"),
        lambda: demo.fail("zaken", 503),
        lambda: demo.hang_up("zaken"),
        lambda: demo.fail("catalogi", 500),
        lambda: demo.ignore_person_filter(),
    ]
