"""Who may see what: a fixed sample of every route with everybody and everything.

`make proof` tries ten thousand cells; see tests/proof.
"""

from tests.toegang.grid import GET, chosen
from tests.toegang.matrix import Matrix

SEED = 20261125


def test_nobody_sees_what_is_not_theirs(matrix: Matrix) -> None:
    cells = chosen(list(matrix.grid.cells()), matrix.grid.sampled, 0, SEED)

    outcomes = [matrix.run(one) for one in cells]

    wrong = [(matrix.grid.describe(one.cell), one.wrong) for one in outcomes if one.wrong]
    assert not wrong, "\n".join(map(str, wrong))
    assert sum(one.logged for one in outcomes), "nothing was heard of the log"
    asked = {one.route for one in cells if one.method == GET}
    ours = {place for place, route in enumerate(matrix.grid.routes) if not route.in_cms}
    assert asked >= ours
    told = {one.told for one in outcomes}
    assert told >= {f"{one} near it" for one in ("other branch", "unknown mandate")}
    for kind in ("owner", "other citizen", "other company", "other branch"):
        assert [one for one in outcomes if one.opened and one.told == kind], kind
    assert sum(one.controlled and one.compared for one in outcomes) > 20
