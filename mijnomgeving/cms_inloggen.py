"""Tells monitoring when editors log in to the CMS; without their names.

Citizens are never users of Django (docs/adr/0003), so all that its signals tell is of editors.
"""

import logging
from typing import Any

from django.contrib.auth.signals import user_logged_in

from mijnomgeving.gebeurtenissen import CMS_GELUKT

logger = logging.getLogger(__name__)


def volg() -> None:
    """Listen from now on; listening twice is the same as once."""
    user_logged_in.connect(_gelukt)


def _gelukt(**_signal: Any) -> None:
    CMS_GELUKT.meld(logger)
