"""Knows how a case is tried: the page with the fault, and the same page when all is well."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache as remembered
from io import StringIO

from django.core.cache import cache
from django.test import override_settings
from zgw_consumers.models import Service

from tests.faults import verdict
from tests.faults.browser import Visit, visit
from tests.faults.calls import Shape
from tests.faults.catalogue import FAULTS, KEEPABLE
from tests.faults.fault import PortFault
from tests.faults.foreign import Other
from tests.faults.pages import Scenario, scenarios, visible
from tests.faults.private import of_anybody, of_others
from tests.faults.proxy import EVERY_CALL, FaultProxy, Spoiled
from tests.faults.verdict import Words
from tests.zgw import oracle
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.resources import Principal

# Seconds: long enough for a healthy page on a busy machine, short enough to wait for in vain.
PATIENT, HASTY = 30.0, 0.9

type Target = tuple[str, str, Shape]


@dataclass(frozen=True, slots=True)
class Case:
    """A fault in calls of one kind, or all, of an API, on a page (by its number in the trial).

    `known`: whether the catalogue had been asked before.
    """

    fault: str
    scenario: int
    known: bool
    api: str
    kind: str
    seed: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case on a kind of page: how often the proxy really did it, what was wrong.

    `logged` is how many characters the portal logged.
    """

    case: Case
    page: str
    applied: int
    logged: int
    wrong: tuple[str, ...]


class Trial:
    """Tries cases on a portal that is configured on the proxy."""

    def __init__(self, demo: DemoRegisters, proxy: FaultProxy, log: StringIO) -> None:
        """`log` gets what the portal logs, from all of its threads."""
        self.demo, self.proxy, self._log = demo, proxy, log
        self.scenarios = scenarios(demo)
        self._log_words = of_anybody(demo)
        self._changes = 0
        self._warm: set[int] = set()
        self._words = remembered(self._words_of)
        self._others = remembered(self._other_of)

    def cases(self, seed: int) -> Iterator[Case]:
        """Every fault in every kind of call of each page, with the catalogue known and not."""
        for number in range(len(self.scenarios)):
            for known in (False, True):
                targets = self.targets(number, known=known)
                for name in FAULTS:
                    for api, kind in _places(name, targets):
                        yield Case(name, number, known, api, kind, seed)

    def targets(self, number: int, *, known: bool) -> list[Target]:
        """The kinds of call that a healthy page makes while nothing is known of the register."""
        self._clear()
        self._prepare(number, known)
        self.proxy.watch()
        self._visit(self.scenarios[number], PATIENT)
        return sorted(self.proxy.seen.calls)

    def run(self, case: Case) -> Outcome:
        """Tries a case: first with the fault, then without."""
        scenario, fault = self.scenarios[case.scenario], FAULTS[case.fault]
        words, other = self._words(scenario.wie), self._others(scenario.wie)
        deadline = HASTY if fault.slow else PATIENT
        self._prepare(case.scenario, case.known)
        self.proxy.spoil(Spoiled(fault, case.api, case.kind, case.seed), other.question)
        spoiled = self._visit(scenario, deadline)
        seen = self.proxy.heal()
        if case.api == "catalogi" and (case.fault in KEEPABLE or fault.slow):
            # What was good in form is kept; and a slow call outlives its page, for others to join.
            self._clear()
        control = self._visit(scenario, PATIENT)
        wrong = list(verdict.healthy(scenario, control, words))
        wrong += verdict.faulty(
            scenario, fault, spoiled, control, words=words, deadline=deadline, notes=seen.notes
        )
        said = self._said()
        wrong += verdict.logged(said, words)
        if not seen.applied:
            wrong.append("the fault was never applied")
        unique = tuple(dict.fromkeys(wrong))
        return Outcome(case, scenario.page, seen.applied, len(said), unique)

    def _prepare(self, number: int, known: bool) -> None:
        """Has the portal know what it needs of the catalogue for this page, or nothing.

        Of the ways in which the registers can be asked it knows nothing, as after a change of their
        configuration: a fault may teach it that one of them is not offered.
        """
        self._changes += 1
        for service in Service.objects.all():
            service.user_representation = f"MijnGemeente {self._changes}"
            service.save()
        if not known:
            self._clear()
        elif number not in self._warm:
            self._visit(self.scenarios[number], PATIENT)
            self._warm.add(number)

    def _clear(self) -> None:
        cache.clear()
        self._warm.clear()

    def _said(self) -> str:
        """What was logged since the last time."""
        said = self._log.getvalue()
        self._log.seek(0)
        self._log.truncate()
        return said

    def _visit(self, scenario: Scenario, deadline: float) -> Visit:
        with override_settings(ZGW_DEADLINE=deadline):
            return visit(scenario.wie, scenario.path)

    def _words_of(self, wie: Principal) -> Words:
        shown = []
        for scenario in self.scenarios:
            if scenario.wie == wie:
                found = self._visit(scenario, PATIENT)
                shown.append(f"{found.headers}{found.body.decode('utf-8', 'replace')}")
        page = (*of_others(self.demo, wie, "".join(shown)), *self.proxy.addresses)
        return Words(page, self._log_words)

    def _other_of(self, wie: Principal) -> Other:
        """Somebody else with a closed zaak, documents and a besluit."""
        bsn = bekend.JAN if wie.value == bekend.SUZANNE else bekend.SUZANNE
        zaken = visible(self.demo, oracle.burger(bsn))
        data = self.demo.data
        zaak = next(
            one
            for one in zaken
            if data.select("zaken/resultaten", zaak=one["url"])
            and data.select("zaken/zaakinformatieobjecten", zaak=one["url"])
            and data.select("besluiten/besluiten", zaak=one["url"])
        )
        return Other.of(self.demo, bsn, zaak)


def _places(name: str, targets: list[Target]) -> list[tuple[str, str]]:
    """Where a fault can befall a page that makes these calls: each kind, and a whole API."""
    fault = FAULTS[name]
    suited = [(api, kind) for api, kind, shape in targets if fault.suits(kind, shape)]
    apis = dict.fromkeys(api for api, _ in suited)
    whole = [(api, EVERY_CALL) for api in apis]
    return whole if isinstance(fault, PortFault) else [*whole, *dict.fromkeys(suited)]
