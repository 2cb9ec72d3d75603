"""Knows all resources of one demo register by kind and uuid, with URLs that name no host yet."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from zgw.demo.bekend import uuid_of

# A resource is JSON as the API shows it; the demo is the one place that writes such JSON.
type JSON = dict[str, Any]

BASE = "demo://register"


class Store:
    """Holds resources in the order of their creation."""

    def __init__(self, dataset: str) -> None:
        self.dataset = dataset
        self._kinds: dict[str, dict[str, JSON]] = {}

    def uuid(self, name: str) -> UUID:
        """Return the same uuid for the same name in the same dataset, always."""
        kind, _, rest = name.partition("/")
        return uuid_of(kind, rest, dataset=self.dataset)

    def add(self, kind: str, uuid: UUID | str, resource: JSON) -> JSON:
        """Keep a resource of a kind such as `zaken/statussen`; a `url` is put in front."""
        kept = {"url": url_of(kind, uuid), **resource}
        self._kinds.setdefault(kind, {})[str(uuid)] = kept
        return kept

    def get(self, kind: str, uuid: str) -> JSON | None:
        """Return the resource or None."""
        return self._kinds.get(kind, {}).get(uuid)

    def kinds(self) -> Iterable[str]:
        """Return the kinds of which there are resources."""
        return list(self._kinds)

    def all(self, kind: str) -> Iterable[JSON]:
        """Return the resources of a kind in the order of their creation."""
        return list(self._kinds.get(kind, {}).values())

    def at(self, url: str | None) -> JSON | None:
        """Return the resource at a URL of this register, or None."""
        if url is None or not url.startswith(f"{BASE}/"):
            return None
        api, *_, resource, uuid = url.removeprefix(f"{BASE}/").split("/")
        return self.get(f"{api}/{resource}", uuid)

    def require(self, url: str) -> JSON:
        """Return the resource at a URL that the store itself wrote."""
        resource = self.at(url)
        if resource is None:
            raise KeyError(url)
        return resource

    def each(self, urls: Iterable[str]) -> Iterator[JSON]:
        """Yield the resources at these URLs of the store."""
        return (self.require(url) for url in urls)

    def find(self, kind: str, **fields: object) -> JSON | None:
        """Return the oldest resource with these values, or None."""
        return next(self._matching(kind, fields), None)

    def require_one(self, kind: str, **fields: object) -> JSON:
        """Return the oldest resource with these values; without one the data are wrong."""
        found = self.find(kind, **fields)
        if found is None:
            raise KeyError(kind, fields)
        return found

    def select(self, kind: str, **fields: object) -> list[JSON]:
        """Return the resources with these values, oldest first."""
        return list(self._matching(kind, fields))

    def _matching(self, kind: str, fields: Mapping[str, object]) -> Iterator[JSON]:
        for resource in self._kinds.get(kind, {}).values():
            if all(resource[name] == value for name, value in fields.items()):
                yield resource


def url_of(kind: str, uuid: UUID | str) -> str:
    """Return the URL of a resource; `BASE` stands for scheme and host."""
    api, resource = kind.split("/")
    return f"{BASE}/{api}/api/v1/{resource}/{uuid}"


def uuid_in(url: str) -> str:
    """Return the last part of a resource's URL."""
    return url.rsplit("/", 1)[1]
