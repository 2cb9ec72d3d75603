"""A mark for a person or an address: the same each time, and to nobody the person or address."""

from django.utils.crypto import salted_hmac

from zgw.resources import Principal

_SALT = "mijnomgeving.limieten"


def mark(*parts: str) -> str:
    """A hash with a key that SECRET_KEY gives; without it nobody can try out who it is of."""
    return salted_hmac(_SALT, "\0".join(parts), algorithm="sha256").hexdigest()


def person_mark(principal: Principal) -> str:
    """The mark of a person, whichever means they logged in with."""
    return mark("persoon", principal.kind, principal.kvk, principal.value)
