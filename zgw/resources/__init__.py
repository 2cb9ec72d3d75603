"""The words of zgw: frozen dataclasses, named and shaped as the ZGW standard has them."""

from zgw.resources.principal import Kind, Principal

__all__ = ["Kind", "Principal"]
