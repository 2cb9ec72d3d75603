"""Knows the control of a demo register in another process, over HTTP; for demonstrations only."""

import json
from dataclasses import asdict

from zgw.demo.calls import Call, CallLog
from zgw.demo.connections import Connections
from zgw.demo.faults import EVERY_API, KINDS, Fault, Faults
from zgw.demo.request import Answer, Request

CONTROL_PREFIX = "/_demo/"


def answer_control(
    request: Request, faults: Faults, calls: CallLog, connections: Connections
) -> Answer:
    """Answer `POST fault`, `heal` and `forget`, `GET calls` and `connections` below `/_demo/`.

    The connection over which this is asked counts as one, too.
    """
    match request.method, request.path.removeprefix(CONTROL_PREFIX):
        case "POST", "fault":
            return _add_fault(request, faults)
        case "POST", "heal":
            faults.heal()
            return Answer(json={"gelukt": True})
        case "POST", "forget":
            calls.forget()
            connections.forget()
            return Answer(json={"gelukt": True})
        case "GET", "calls":
            return Answer(json=[_shown(call) for call in calls.all()])
        case "GET", "connections":
            return Answer(json=asdict(connections.count))
        case _:
            return Answer(status=404, json={"fout": "Onbekende opdracht."})


def _add_fault(request: Request, faults: Faults) -> Answer:
    try:
        wanted = json.loads(request.body)
        kind = wanted["kind"]
        api, path = str(wanted.get("api", EVERY_API)), str(wanted.get("path", ""))
        value = float(wanted.get("value", 0))
    except (ValueError, TypeError, KeyError, AttributeError):
        return Answer(status=400, json={"fout": "Stuur JSON: kind, api, path en value."})
    if kind not in KINDS:
        return Answer(status=400, json={"fout": f"kind is een van: {', '.join(KINDS)}"})
    faults.add(Fault(kind, api, path, value))
    return Answer(json={"gelukt": True})


def _shown(call: Call) -> dict[str, object]:
    shown = asdict(call)
    shown["body_bytes"] = len(call.body_bytes)
    return shown
