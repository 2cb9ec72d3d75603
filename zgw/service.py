"""The door of zgw: composes what registers know about one person, live, and keeps none of it."""

from zgw.dossier import zaakdossier
from zgw.download import open_inhoud
from zgw.lijsten import list_besluiten, list_documenten, list_zaken

__all__ = ["list_besluiten", "list_documenten", "list_zaken", "open_inhoud", "zaakdossier"]
