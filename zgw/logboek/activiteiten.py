"""The processing activities of the portal, by the file that names them for the municipality."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

SLEUTELS = ("zaken", "zaak", "documenten", "besluiten", "download", "inzage", "uitleg")


@dataclass(frozen=True, slots=True)
class Activiteit:
    """One activity: `uri` is the one of the municipality's register, `naam` a fixed sentence.

    `doel` and `gegevens` say in plain words why, and which data, for the person it is about.
    """

    sleutel: str
    uri: str
    naam: str
    doel: str
    gegevens: str


VELDEN = frozenset(field.name for field in fields(Activiteit))


def activiteiten() -> Mapping[str, Activiteit]:
    """The activities by `sleutel`. Raises ImproperlyConfigured, naming file and mistake."""
    return _read(Path(settings.VERWERKINGSACTIVITEITEN))


@cache
def _read(path: Path) -> Mapping[str, Activiteit]:
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise _fout(path, "het bestand is niet te lezen") from None
    except yaml.YAMLError:
        raise _fout(path, "het bestand is geen geldige YAML") from None
    if not isinstance(found, list):
        raise _fout(path, "verwacht was een lijst van activiteiten")
    activities = [_activiteit(path, number, one) for number, one in enumerate(found, 1)]
    by_key = {one.sleutel: one for one in activities}
    if len(by_key) < len(activities):
        raise _fout(path, "een sleutel staat er twee keer in")
    if missing := [sleutel for sleutel in SLEUTELS if sleutel not in by_key]:
        raise _fout(path, f"er ontbreekt: {', '.join(missing)}")
    return by_key


def _activiteit(path: Path, number: int, found: object) -> Activiteit:
    where = f"activiteit {number}"
    if not isinstance(found, dict) or set(found) != VELDEN:
        raise _fout(path, f"{where} heeft niet precies de sleutels {', '.join(sorted(VELDEN))}")
    if not all(isinstance(value, str) and value.strip() for value in found.values()):
        raise _fout(path, f"{where}: elke sleutel heeft een tekst nodig")
    activity = Activiteit(**found)
    if activity.sleutel not in SLEUTELS:
        raise _fout(path, f"{where}: onbekende sleutel, verwacht een van {', '.join(SLEUTELS)}")
    parts = urlsplit(activity.uri)
    if parts.scheme not in ("https", "http") or not parts.netloc:
        raise _fout(path, f"{where}: uri moet een http(s)-adres zijn")
    return activity


def _fout(path: Path, reden: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"Verwerkingsactiviteiten in {path}: {reden}.")
