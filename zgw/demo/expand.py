"""Knows how `expand` puts linked resources into an answer."""

from collections.abc import Iterable, Sequence

from zgw.demo.errors import invalid_choice, server_error
from zgw.demo.store import JSON, Store

_SELF = ("resultaat", "rollen", "status", "zaakinformatieobjecten", "zaakobjecten", "zaaktype")
_NESTED = ("resultaat.resultaattype", "rollen.roltype", "status.statustype")
ZAAK_PATHS = (
    *_SELF,
    *_NESTED,
    "eigenschappen",
    "eigenschappen.eigenschap",
    *(
        path
        for relation in ("hoofdzaak", "deelzaken")
        for path in (relation, *(f"{relation}.{name}" for name in (*_SELF, *_NESTED)))
    ),
)
DOCUMENT_PATHS = ("informatieobjecttype",)


def check_paths(paths: Iterable[str], allowed: Sequence[str]) -> list[str]:
    """Return the paths when each is allowed; a star makes Open Zaak break, as here."""
    checked = [path for path in paths if path]
    for path in checked:
        if path == "*":
            raise server_error()
        if path not in allowed:
            raise invalid_choice("expand", path)
    return checked


def expanded(store: Store, resource: JSON, paths: Sequence[str]) -> JSON:
    """Return the resource with `_expand`; relations that are empty have no key in it."""
    return {**resource, "_expand": _expansion(store, resource, paths)}


def _expansion(store: Store, resource: JSON, paths: Sequence[str]) -> JSON:
    found: JSON = {}
    for name in (path for path in paths if "." not in path):
        prefix = f"{name}."
        inner = [path.removeprefix(prefix) for path in paths if path.startswith(prefix)]
        value = resource[name]
        if isinstance(value, list):
            linked = [_linked(store, url, inner) for url in value]
            if linked:
                found[name] = linked
        elif value:
            found[name] = _linked(store, value, inner)
    return found


def _linked(store: Store, url: str, paths: Sequence[str]) -> JSON:
    resource = store.require(url)
    if not paths:
        return resource
    return expanded(store, resource, paths)
