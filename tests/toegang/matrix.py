"""Knows how a cell of the access matrix is tried, and what may come of it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache as remembered
from io import StringIO
from urllib.parse import unquote

from django.core.cache import cache
from zgw_consumers.models import Service

from tests.faults import private
from tests.faults.browser import Visit, ask
from tests.toegang.grid import GET, HABITS, Cell, Grid
from tests.toegang.objects import Demos, Target, nothing
from tests.toegang.routes import Route
from tests.toegang.sameness import differences
from tests.toegang.viewers import Viewer
from tests.toegang.words import foreign

# The mock of DigiD, which works in development only, names the test persons it offers.
NAMES_TEST_PERSONS = {"digid/mock/"}
# Wagtail's page that shows what an error looks like, and one of it that is never asked this way.
WAGTAILS_OWN = {"cms/failwhale/", "cms/pages/<int:page_to_move_id>/set_position/"}
# A page that does not stream says so when a register or log is away.
NO_FAILURE = {*range(200, 500), 503}
# What everybody gets of the CMS: its login, and what the pages of that are made of.
OPEN_IN_CMS = ("login", "logout", "password_reset", "jsi18n", "sprite")
READ = 200_000  # Characters of an answer that are looked through.
# Seconds for calls that a page did not wait for: at most, and without a new one.
PATIENCE, QUIET = 1.0, 0.1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a cell; `opened` when it showed what is this visitor's own.

    `controlled` when an owner saw the object too; `compared` when it looked like what does not
    exist; `logged` is how many characters the portal logged.
    """

    cell: Cell
    told: str
    opened: bool
    controlled: bool
    compared: bool
    logged: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and how many calls registers got for it."""

    visit: Visit
    calls: int


class Matrix:
    """Tries cells on a portal that is configured on these registers, by their slugs."""

    def __init__(self, demos: Demos, log: StringIO) -> None:
        """`log` gets what the portal logs, from all of its threads."""
        self.grid = Grid(demos)
        self._demos, self._log, self._habit = demos, log, ""
        self._in_no_log = tuple(
            word for demo in demos.values() for word in private.of_anybody(demo)
        )
        self._words = remembered(lambda viewer: foreign(demos, viewer.wie))
        self._nothing = remembered(self._of_nothing)
        self._owner_sees = remembered(self._opened_by_owner)

    def run(self, cell: Cell) -> Outcome:
        """Tries a cell, and what it is compared with."""
        self._behave(cell.habit)
        viewer, route, target = self.grid.of(cell)
        if target is None:
            return self._without_object(cell, viewer, route)
        return self._with_object(cell, viewer, route, target)

    def _behave(self, habit: str) -> None:
        """Has the registers behave so, and the portal forget what it knew of them."""
        if habit == self._habit:
            return
        self._habit = habit
        for demo in self._demos.values():
            demo.heal()
            for one in HABITS[habit]:
                demo.ignore_person_filter() if one == "ignore_person_filter" else demo.without(one)
        for service in Service.objects.all():
            service.user_representation = f"MijnGemeente {habit}"
            service.save()
        cache.clear()
        self._nothing.cache_clear()
        self._owner_sees.cache_clear()

    def _without_object(self, cell: Cell, viewer: Viewer, route: Route) -> Outcome:
        """Whatever it says, it is nothing of others."""
        path = route.fill(())
        visit = ask(viewer.browser(), path, cell.method)
        wrong = list(self._unsafe(viewer, route, path, visit))
        if route.route not in WAGTAILS_OWN and visit.status not in NO_FAILURE:
            wrong.append(f"status {visit.status}")
        if visit.status == 200 and _is_closed(route) and not viewer.is_editor:
            wrong.append("the CMS is open to who is no editor")
        opened = cell.method == GET and self._shows_own(viewer, visit)
        return self._outcome(cell, opened, wrong)

    def _shows_own(self, viewer: Viewer, visit: Visit) -> bool:
        """Whether a zaak of this visitor is on the page: so that lists are put to the test too."""
        page = visit.body.decode("utf-8", "replace")
        zaken = self.grid.targets["register", "zaak"]
        return any(one.values[1] in page for one in zaken if viewer.name in one.who)

    def _with_object(self, cell: Cell, viewer: Viewer, route: Route, target: Target) -> Outcome:
        """Open to its owner, and to everybody else as if it did not exist."""
        path = route.fill(target.values)
        may = viewer.name in target.who and cell.method in (GET, "HEAD")
        if may:
            visit = self._ask(viewer, path, cell.method).visit
            wrong = [] if visit.status == 200 else [f"status {visit.status} for its owner"]
        else:
            visit, wrong = self._compared(cell, viewer, route, target)
        wrong += self._unsafe(viewer, route, path, visit)
        if visit.status == 500:
            wrong.append("status 500")
        if target.who and not self._owner_sees(cell.route, target):
            wrong.append("its owner does not see it either: nothing is proved")
        return self._outcome(cell, may, wrong, controlled=bool(target.who), compared=not may)

    def _compared(
        self, cell: Cell, viewer: Viewer, route: Route, target: Target
    ) -> tuple[Visit, list[str]]:
        """What came, and how it differs from what does not exist.

        The calls are as many too, but for who asked for the zaak: it is hidden from them later on.
        """
        # An address that can be none is not one to come back to after a login, nor has it methods.
        citizen = viewer.wie is not None and cell.method in (GET, "HEAD")
        malformed = target.malformed and not citizen
        nowhere, nothing = self._nothing(cell.viewer, cell.route, cell.method, malformed)
        path = route.fill(target.values)
        expected: int | None = nothing.calls
        unlike = target.malformed or target.values[0] not in self._demos
        if unlike or self.grid.is_involved(viewer, target):
            expected = None
        answer = self._ask(viewer, path, cell.method, expected)
        if expected is not None and answer.calls != expected:
            # A call that an earlier page did not wait for may have come late, to either of them.
            again = self._of_nothing(cell.viewer, cell.route, cell.method, malformed)
            expected = again[1].calls
            answer = self._ask(viewer, path, cell.method, expected)
        wrong = list(differences(answer.visit, path, nothing.visit, nowhere))
        if expected is not None and answer.calls != expected:
            wrong.append(f"{answer.calls} calls, of what does not exist {expected}")
        return answer.visit, wrong

    def _of_nothing(
        self, number: int, place: int, method: str, malformed: bool
    ) -> tuple[str, Answer]:
        """What this visitor gets of what does not exist, or cannot."""
        route = self.grid.routes[place]
        path = route.fill(nothing(route.kinds, malformed=malformed).values)
        return path, self._ask(self.grid.viewers[number], path, method)

    def _opened_by_owner(self, place: int, target: Target) -> bool:
        """Whether one who may see it does, in this same run."""
        owner = next(one for one in self.grid.viewers if one.name in target.who)
        visit = self._ask(owner, self.grid.routes[place].fill(target.values), GET).visit
        return visit.status == 200 and len(visit.body) > 0

    def _ask(self, viewer: Viewer, path: str, method: str, expected: int | None = None) -> Answer:
        browser = viewer.browser()
        for demo in self._demos.values():
            demo.forget_calls()
        visit = ask(browser, path, method)
        # A download does not wait for what only a page shows.
        return Answer(visit, self._settled(expected) if visit.status in (200, 404) else 0)

    def _settled(self, expected: int | None) -> int:
        """The number of calls, when those are done too that the page did not wait for.

        Which is when there are as many as expected; or else when no more come.
        """
        began = changed = time.monotonic()
        number = self._calls()
        while number != expected and time.monotonic() < began + PATIENCE:
            time.sleep(0.002)
            if number != self._calls():
                number, changed = self._calls(), time.monotonic()
            if expected is None and time.monotonic() > changed + QUIET:
                break
        return number

    def _calls(self) -> int:
        return sum(len(demo.calls) for demo in self._demos.values())

    def _unsafe(self, viewer: Viewer, route: Route, path: str, visit: Visit) -> Iterator[str]:
        """What no answer may be or hold, whoever asks."""
        if visit.error:
            yield f"exception: {visit.error}"
        if route.route in NAMES_TEST_PERSONS:
            return
        shown, asked = f"{visit.headers}{_text(visit)}", unquote(path)
        leaked = [one for one in self._words(viewer) if one in shown and one not in asked]
        if leaked:
            yield f"shows what is of somebody else: {leaked[:3]}"

    def _outcome(
        self,
        cell: Cell,
        opened: bool,
        wrong: list[str],
        *,
        controlled: bool = False,
        compared: bool = False,
    ) -> Outcome:
        said = self._said()
        if private.IN_LOGS.search(said) or private.found(self._in_no_log, said):
            wrong.append(f"in the log: {said[:300]}")
        told = self.grid.relation(cell)
        return Outcome(cell, told, opened, controlled, compared, len(said), tuple(wrong))

    def _said(self) -> str:
        """What was logged since the last time."""
        said = self._log.getvalue()
        self._log.seek(0)
        self._log.truncate()
        return said


def _text(visit: Visit) -> str:
    return visit.body[:READ].decode("utf-8", "replace")


def _is_closed(route: Route) -> bool:
    """Whether a page of the CMS is behind its login."""
    return route.in_cms and not route.route.split("/", 1)[1].startswith(OPEN_IN_CMS)
