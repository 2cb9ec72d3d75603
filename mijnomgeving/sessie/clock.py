"""What time it is for a session; apart, so that a test can move it."""

import time


def now() -> float:
    """Seconds since 1970, UTC."""
    return time.time()
