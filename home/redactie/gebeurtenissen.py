"""Events of logging in to the CMS, by fixed names, for whoever watches the logs.

Without user names: what is typed there may be a password, or the number of a person.
"""

import logging

LOGIN_MISLUKT = "cms_login_mislukt"
LOGIN_GEBLOKKEERD = "cms_login_geblokkeerd"
TWEEDE_FACTOR_MISLUKT = "cms_tweede_factor_mislukt"

_logger = logging.getLogger("mijnomgeving.cms")


def meld(gebeurtenis: str) -> None:
    """Writes one of the names above as a warning."""
    _logger.warning(gebeurtenis)
