"""Every route of the URLconf but those of the CMS, with a path that leads to a page."""

from tests.mijnomgeving.conftest import document_url, zaak_url
from tests.toegang.routes import routes
from zgw.demo import bekend

ZAAK = zaak_url(bekend.KLACHT_TOEGEWEZEN)
DOCUMENT = document_url(bekend.KLACHT_TOEGEWEZEN, "1")
# Paths of routes of which the parts mean something, by what those name.
KNOWN = {(): None, ("register", "zaak"): ZAAK, ("register", "zaak", "document"): DOCUMENT}


def paths() -> dict[str, str]:
    """A path by route. Raises KeyError for a route of something that is not known here."""
    return {one.route: KNOWN[one.kinds] or one.fill(()) for one in routes() if not one.in_cms}
