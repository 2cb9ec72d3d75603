"""Knows who may ask: the JWT of the ZGW APIs, checked as Open Zaak checks it."""

import time
from typing import Any

import jwt

from zgw.demo.errors import Fout

MAX_AGE_SECONDS = 3600
_CLIENT_UNKNOWN = "Client identifier bestaat niet"
_SIGNATURE_REFUSED = "Client credentials zijn niet geldig"
_EXPIRED = "De JWT die gebruikt is voor dit verzoek is verlopen"


def check_token(authorization: str | None, *, client_id: str, secret: str) -> None:
    """Raise the 403 of Open Zaak unless the header holds a valid token of this client."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme != "Bearer" or not token.strip():
        raise Fout(403)
    claims = _claims(token.strip())
    if "client_id" not in claims:
        raise _denied("missing-client-identifier", "`client_id` is niet aanwezig in de JWT")
    if claims["client_id"] != client_id:
        raise _denied("invalid-client-identifier", _CLIENT_UNKNOWN)
    _check_signature(token.strip(), secret)
    _check_age(claims)


def _claims(token: str) -> dict[str, Any]:
    try:
        return jwt.decode(token, options={"verify_signature": False})
    except jwt.DecodeError as error:
        reason = "JWT kon niet gedecodeerd worden. Mogelijk is er een knip-en-plakfout gemaakt."
        raise _denied("jwt-decode-error", reason) from error


def _check_signature(token: str, secret: str) -> None:
    try:
        jwt.decode(token, secret, algorithms=["HS256"], options={"verify_iat": False})
    except jwt.InvalidSignatureError as error:
        raise _denied("invalid-jwt-signature", _SIGNATURE_REFUSED) from error
    except jwt.PyJWTError as error:
        raise _denied(f"jwt-{type(error).__name__.lower()}", str(error)) from error


def _check_age(claims: dict[str, Any]) -> None:
    issued = claims.get("iat")
    if not isinstance(issued, int | float):
        raise _denied("jwt-missing-iat-claim", "`iat` is niet aanwezig in de JWT")
    if time.time() - issued > MAX_AGE_SECONDS:
        raise _denied("jwt-expired", _EXPIRED)


def _denied(code: str, detail: str) -> Fout:
    return Fout(403, code=code, detail=detail)
