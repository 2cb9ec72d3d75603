"""Knows every fault by name."""

from tests.faults.answers import ANSWER_FAULTS
from tests.faults.connections import CONNECTION_FAULTS, PORT_FAULTS
from tests.faults.fault import Fault
from tests.faults.foreign import FOREIGN_FAULTS
from tests.faults.statuses import STATUS_FAULTS

FAULTS: dict[str, Fault] = {
    fault.name: fault
    for fault in (
        *PORT_FAULTS,
        *CONNECTION_FAULTS,
        *STATUS_FAULTS,
        *ANSWER_FAULTS,
        *FOREIGN_FAULTS,
    )
}

# Answers that are good in form: of the catalogue, the portal may keep them.
KEEPABLE = {fault.name for fault in (*ANSWER_FAULTS, *FOREIGN_FAULTS)}
