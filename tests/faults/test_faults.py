"""A fixed sample of all that can go wrong in a register, seen through the pages of the portal.

`make proof` tries ten thousand cases; see tests/proof.
"""

from tests.faults.catalogue import FAULTS
from tests.faults.selection import chosen
from tests.faults.trial import Case, Trial

SEED = 20261125


def sampled(case: Case) -> object:
    """Each fault at the Zaken API and at another one; what is slow only once."""
    return case.fault if FAULTS[case.fault].slow else (case.fault, case.api == "zaken")


def test_no_page_is_dishonest_about_what_a_register_does_wrong(trial: Trial) -> None:
    outcomes = [trial.run(one) for one in chosen(trial.cases(SEED), sampled, 0, SEED)]

    assert {one.case.fault for one in outcomes} == FAULTS.keys()
    assert sum(one.logged for one in outcomes), "nothing was heard of the log"
    wrong = [(one.case, one.page, one.wrong) for one in outcomes if one.wrong]
    assert not wrong, "\n".join(map(str, wrong))
