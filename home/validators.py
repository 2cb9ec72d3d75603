"""What editors can fill in wrongly, and how we tell them."""

from django.core.exceptions import ValidationError

from home.sleutels import is_bruikbaar, normaliseer

_MAX_STAP = 80  # Length of an omschrijving in the Catalogi API 1.3.


def valideer_sleuteldeel(waarde: str) -> None:
    """Refuse a natural key that no register can have, such as a dot."""
    if not is_bruikbaar(waarde):
        raise ValidationError("Vul een naam in met minstens één letter of cijfer.")


def valideer_link(waarde: str) -> None:
    """Accept a page of this site or a web address; nothing that can run a script."""
    eigen_pagina = waarde.startswith("/") and not waarde.startswith(("//", "/\\"))
    if not eigen_pagina and not waarde.startswith(("https://", "http://")):
        raise ValidationError(
            "Begin de link met https:// of, voor een pagina van deze site, met /."
        )
    if any(teken.isspace() for teken in waarde):
        raise ValidationError("Een link bevat geen spaties.")


def valideer_stappen(waarde: str) -> None:
    """Accept a list of statustypen: one usable name per line, none twice."""
    gezien: set[str] = set()
    for stap in splits_stappen(waarde):
        if not is_bruikbaar(stap) or len(stap) > _MAX_STAP:
            raise ValidationError(
                "“%(stap)s” kan geen naam van een statustype zijn.",
                params={"stap": stap[:_MAX_STAP]},
            )
        if normaliseer(stap) in gezien:
            raise ValidationError("“%(stap)s” staat er twee keer in.", params={"stap": stap})
        gezien.add(normaliseer(stap))


def splits_stappen(waarde: str) -> tuple[str, ...]:
    """The lines that are not blank, without spaces around them."""
    return tuple(regel.strip() for regel in waarde.splitlines() if regel.strip())
