"""Reads the environment; the only module that does."""

import os

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str | None = None) -> str:
    """The variable as text. Raises ImproperlyConfigured, naming it, without value or default."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Omgevingsvariabele {name} ontbreekt.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """The variable as a list: its comma-separated, non-empty parts."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def flag(name: str, default: bool = False) -> bool:
    """The variable as yes or no: "1" or "0". Raises ImproperlyConfigured on anything else."""
    value = text(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"Omgevingsvariabele {name} moet 0 of 1 zijn, niet {value!r}.")
    return value == "1"


def number(name: str, default: int) -> int:
    """The variable as a whole number from 0. Raises ImproperlyConfigured on anything else."""
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"Omgevingsvariabele {name} is een getal, niet {value!r}.")
    return int(value)


def choice(name: str, options: list[str]) -> str:
    """The variable as one of these; without it the first. Raises ImproperlyConfigured else."""
    value = text(name, options[0])
    if value not in options:
        known = ", ".join(repr(one) for one in options)
        raise ImproperlyConfigured(f"Omgevingsvariabele {name} is een van {known}: niet {value!r}.")
    return value
