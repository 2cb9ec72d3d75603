"""The trace of the request under way: it names that request in logs, records and to registers.

The portal begins it at every request; whatever is called from there finds it here, also on the
worker threads of `zgw.fanout`. It is random and says nothing about a person.
"""

import secrets
from contextvars import ContextVar

_SPOOR: ContextVar[str] = ContextVar("spoor", default="")


def begin() -> str:
    """Begins a new trace on this thread; its trace-id of W3C Trace Context: 32 hex digits."""
    trace_id = new_trace_id()
    _SPOOR.set(trace_id)
    return trace_id


def huidig() -> str:
    """The trace-id of the request under way; "" outside one."""
    return _SPOOR.get()


def new_trace_id() -> str:
    """A random trace-id, never all zeros (which the standard forbids)."""
    return f"{secrets.randbits(128) or 1:032x}"


def new_span_id() -> str:
    """A random span-id of W3C Trace Context: 16 hex digits, never all zeros."""
    return f"{secrets.randbits(64) or 1:016x}"
