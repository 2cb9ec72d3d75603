"""Knows the errors of Open Zaak: their codes, Dutch titles and bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from zgw.demo.store import BASE, JSON

_TITLES = {
    400: ("ValidationError", "Ongeldige invoer."),
    401: ("NotAuthenticated", "Authenticatiegegevens zijn niet opgegeven of onjuist."),
    403: ("PermissionDenied", "Je hebt geen toestemming om deze actie uit te voeren."),
    404: ("NotFound", "Niet gevonden."),
    405: ("MethodNotAllowed", 'Methode "{method}" niet toegestaan.'),
    406: ("NotAcceptable", "Kan niet voldoen aan de opgegeven Accept header."),
    412: ("PreconditionFailed", "Voorwaarde is niet vervuld"),
    415: ("UnsupportedMediaType", 'Ongeldige media type "{media_type}" in aanvraag.'),
    429: ("Throttled", "Aanvraag was verstikt."),
    500: ("APIException", "Er is een serverfout opgetreden."),
}
_CODES = {
    400: "invalid",
    401: "not_authenticated",
    403: "permission_denied",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    412: "precondition_failed",
    415: "unsupported_media_type",
    429: "throttled",
}


@dataclass(frozen=True)
class InvalidParam:
    """One field or parameter that was not in order."""

    name: str
    code: str
    reason: str


class Fout(Exception):
    """An answer of Open Zaak that says what was wrong with the request."""

    def __init__(
        self,
        status: int,
        *,
        code: str = "",
        detail: str = "",
        invalid_params: Sequence[InvalidParam] = (),
    ) -> None:
        super().__init__(status, code, detail)
        self.status = status
        self.code = code or _CODES.get(status, "error")
        self.detail = detail
        self.invalid_params = tuple(invalid_params)

    def body(self) -> JSON:
        """Return the error body, with an `instance` of its own."""
        kind, title = _TITLES.get(self.status, _TITLES[500])
        body: JSON = {
            "type": f"{BASE}/ref/fouten/{kind}/",
            "code": self.code,
            "title": title,
            "status": self.status,
            "detail": self.detail or title,
            "instance": f"urn:uuid:{uuid4()}",
        }
        if self.invalid_params:
            body["invalidParams"] = [vars(param) for param in self.invalid_params]
        return body


def invalid(name: str, code: str, reason: str) -> Fout:
    """Return the error 400 for one parameter or field."""
    return Fout(400, invalid_params=[InvalidParam(name, code, reason)])


def invalid_choice(name: str, value: str) -> Fout:
    """Return the error 400 for a value that is not among the choices."""
    reason = f"Selecteer een geldige keuze. {value} is geen beschikbare keuze."
    return invalid(name, "invalid_choice", reason)


def invalid_page() -> Fout:
    """Return the error 404 for a page that is not there."""
    return Fout(404, detail="Ongeldige pagina.")


def server_error() -> Fout:
    """Return the error 500 as Open Zaak words it."""
    return Fout(500, detail="Internal Server Error")
