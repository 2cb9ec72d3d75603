"""Resources that hold what somebody wrote: they keep it out of logs and exception texts."""


class Zwijgend:
    """Its `repr` is its kind only. For dataclasses with `repr=False`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
