"""Knows which answer belongs to a request to the log service."""

import hmac
from datetime import UTC, datetime
from uuid import UUID

from zgw.demo.api import Oddities
from zgw.demo.errors import Fout
from zgw.demo.logboek.bewaard import Bewaard, Span, Verwerking
from zgw.demo.logboek.inzage import answer_inzage
from zgw.demo.logboek.ontvangst import Onjuist, Ontvangst
from zgw.demo.logboek.scherm import answer_scherm
from zgw.demo.logboek.sleutel import Sleutel
from zgw.demo.request import JSON_TYPE, PROBLEM_TYPE, Answer, Request

TRACES = "/v1/traces"
INZAGE = "/verwerkingen/api/v1/verwerkte-objecten"
INVALID_ARGUMENT, UNAUTHENTICATED = 3, 16  # Codes of google.rpc.Status, which OTLP answers with.


class LogboekApi:
    """Takes records and answers questions about them, for one client with a token."""

    def __init__(self, bewaard: Bewaard, sleutel: Sleutel, token: str) -> None:
        self._bewaard, self._token = bewaard, token
        self._ontvangst = Ontvangst(sleutel.open, bewaard.klaag)

    def answer(self, request: Request, oddities: Oddities) -> Answer:
        """Return the answer to a request; what is wrong with it becomes an error body."""
        match request.method, request.path:
            case "POST", path if path == TRACES:
                return self._taken(request)
            case "GET", path if path == INZAGE:
                return self._read(request, oddities)
            case "GET", "/":
                return answer_scherm(self._bewaard)
            case _, path:
                fout = Fout(405 if path in (TRACES, INZAGE) else 404)
                return Answer(status=fout.status, json=fout.body(), content_type=PROBLEM_TYPE)

    def _taken(self, request: Request) -> Answer:
        if not self._is_known(request):
            return _refused(401, UNAUTHENTICATED, "token")
        content_type = (request.header("Content-Type") or "").split(";")[0].strip()
        if content_type != JSON_TYPE:
            return self._onjuist(415, "Content-Type")
        try:
            spans = self._ontvangst.spans(request.body)
        except Onjuist as error:
            return self._onjuist(400, str(error))
        for span in spans:
            self._bewaard.neem(span, _verwerking(span))
        return Answer(json={})

    def _onjuist(self, status: int, field: str) -> Answer:
        self._bewaard.klaag(f"geweigerd: {field}")
        return _refused(status, INVALID_ARGUMENT, field)

    def _read(self, request: Request, oddities: Oddities) -> Answer:
        try:
            if not self._is_known(request):
                raise Fout(401)
            return answer_inzage(request, self._bewaard.verwerkingen, oddities)
        except Fout as fout:
            return Answer(status=fout.status, json=fout.body(), content_type=PROBLEM_TYPE)

    def _is_known(self, request: Request) -> bool:
        sent = request.header("Authorization") or ""
        return hmac.compare_digest(sent.encode(), f"Bearer {self._token}".encode())


def _refused(status: int, code: int, field: str) -> Answer:
    return Answer(status=status, json={"code": code, "message": f"Onjuist: {field}"})


def _verwerking(span: Span) -> Verwerking:
    """The record as the VNG API tells of it: a trace is a verwerking, a span one actie of it."""
    return Verwerking(
        actie_id=str(UUID(hex=f"{span.span_id}{span.trace_id[:16]}")),
        actie=span.naam,
        handeling="",
        verwerking=span.naam,
        verwerking_id=str(UUID(hex=span.trace_id)),
        activiteit=span.activiteit,
        systeem=span.systeem,
        gebruiker="",
        vertrouwelijkheid="normaal",
        tijdstip=datetime.fromtimestamp(span.begin / 1e9, UTC),
        geregistreerd=datetime.now(UTC),
        soort=span.soort,
        nummer=span.nummer,
        gegevens=(),
    )
