"""Knows the cells of the access matrix: who asks which route, for what, how, at what register."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.toegang.objects import Demos, Target, involved, targets
from tests.toegang.routes import Route, routes
from tests.toegang.viewers import SUZANNE, Viewer, viewers

HABITS: dict[str, tuple[str, ...]] = {
    "strict": (),
    "ignores the person": ("ignore_person_filter",),
    "ignores the person, without expand": ("ignore_person_filter", "expand"),
}
SAMPLED = ("strict", "ignores the person")
GET, METHODS = "GET", ("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
# What an editor can do at the CMS by these changes it for the next one who asks.
CHANGING = {"POST", "PUT", "PATCH", "DELETE"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, by the places of viewer, route and object in the grid; None without an object."""

    habit: str
    viewer: int
    route: int
    target: int | None
    method: str


class Grid:
    """All cells of a portal that is configured on these registers."""

    def __init__(self, demos: Demos) -> None:
        self.routes, self.viewers = routes(), viewers()
        self.targets = {
            kinds: targets(demos, kinds) for kinds in {one.kinds for one in self.routes} if kinds
        }
        self._involved = involved(demos, {one.name: one.wie for one in self.viewers if one.wie})

    def cells(self) -> Iterator[Cell]:
        """All of them."""
        for habit in HABITS:
            for number, viewer in enumerate(self.viewers):
                for place, route in enumerate(self.routes):
                    for method in (GET, *METHODS):
                        if viewer.is_editor and route.in_cms and method in CHANGING:
                            continue
                        if not route.kinds:
                            yield Cell(habit, number, place, None, method)
                        for which in range(len(self.targets.get(route.kinds, ()))):
                            yield Cell(habit, number, place, which, method)

    def of(self, cell: Cell) -> tuple[Viewer, Route, Target | None]:
        """Who asks which route for what."""
        viewer, route = self.viewers[cell.viewer], self.routes[cell.route]
        return viewer, route, self.target(cell)

    def target(self, cell: Cell) -> Target | None:
        """What a cell is about, if it has an object."""
        if cell.target is None:
            return None
        return self.targets[self.routes[cell.route].kinds][cell.target]

    def relation(self, cell: Cell) -> str:
        """What somebody is to an object. Suzanne stands apart: what is nobody's is mostly hers.

        So do those who are near its owner: a representative, a branch of the same company.
        """
        viewer, _, target = self.of(cell)
        if target is None:
            return viewer.soort
        if viewer.name in target.who:
            return "owner"
        if target.who:
            near = viewer.family in {one.split()[0] for one in target.who}
            return f"{viewer.soort} near it" if near else viewer.soort
        return SUZANNE if viewer.name == SUZANNE else viewer.soort

    def is_involved(self, viewer: Viewer, target: Target) -> bool:
        """Whether somebody asked for the zaak that is named, shown or not, by any of its names."""
        return viewer.name in self._involved.get(target.values[1], ())

    def describe(self, cell: Cell) -> str:
        """A cell in words."""
        viewer, route, target = self.of(cell)
        what = f"{target.soort} {target.values}" if target else "no object"
        return f"{cell.method} {route.route}: {what}, by {viewer.name}, at one that {cell.habit}"

    def always(self, cell: Cell) -> object:
        """What the proof tries at least once: every soort of everything with everything."""
        viewer, route, target = self.of(cell)
        told = self.relation(cell)
        if route.in_cms:
            return (told, cell.route) if cell.method == GET else (_group(route), cell.method)
        if cell.method != GET:
            return told, cell.route, cell.method
        if target is None:
            return cell.habit, viewer.name, cell.route
        return cell.habit, told, cell.route, target.soort

    def sampled(self, cell: Cell) -> object:
        """What the sample of every day tries at least once; None for what it leaves out."""
        viewer, route, target = self.of(cell)
        first = next(one for one in self.viewers if one.soort == viewer.soort)
        if viewer is not first or cell.habit not in SAMPLED:
            return None
        if route.in_cms:
            return (_group(route), viewer.is_editor) if cell.method == GET else cell.method
        if cell.method != GET:
            return cell.route, cell.method, self.relation(cell) == "owner"
        stranger = viewer.wie is None or bool(viewer.wie.mandate)  # To whom all is alike.
        what = target and (self.relation(cell), bool(target.who) if stranger else target.soort)
        return viewer.soort, cell.route, what


def _group(route: Route) -> str:
    """The part of the CMS that a route is of."""
    return "/".join(route.route.split("/")[:2])


def chosen(
    cells: Sequence[Cell], key: Callable[[Cell], object], number: int, seed: int
) -> list[Cell]:
    """One for each key, by chance; and others that ask for an object until there are `number`.

    Cells without a key are left out.
    """
    mixed = [cell for cell in cells if key(cell) is not None]
    Random(seed).shuffle(mixed)  # noqa: S311 - to be the same each time.
    first: dict[object, Cell] = {}
    for cell in mixed:
        first.setdefault(key(cell), cell)
    taken = set(first.values())
    rest = [
        one for one in mixed if one.target is not None and one.method == GET and one not in taken
    ]
    return in_order([*taken, *rest[: max(0, number - len(taken))]])


def in_order(cells: Sequence[Cell]) -> list[Cell]:
    """Cells at registers of one kind follow each other, and among them those of one object."""
    habits = list(HABITS)
    return sorted(cells, key=lambda one: (habits.index(one.habit), *_place(one), one.method))


def _place(cell: Cell) -> tuple[int, int, int]:
    return cell.route, -1 if cell.target is None else cell.target, cell.viewer


def share(cells: Sequence[Cell], number: int, of: int) -> list[Cell]:
    """One of nearly equal shares; all cells of an object are in the same."""
    return [one for one in cells if sum(_place(one)[:2]) % of == number]
