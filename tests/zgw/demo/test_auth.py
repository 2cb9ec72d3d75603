"""Who may ask, and how Open Zaak says no: always 403."""

import time
from typing import Any

import jwt
import pytest

from zgw.demo import bekend

ZAKEN = "zaken/api/v1/zaken"
NOW = int(time.time())
VALID = {"client_id": bekend.CLIENT_ID, "iat": NOW}


def _bearer(claims: dict[str, Any], secret: str = bekend.SECRET) -> str:
    return f"Bearer {jwt.encode(claims, secret, algorithm='HS256')}"


@pytest.mark.parametrize(
    ("authorization", "code"),
    [
        (None, "permission_denied"),
        ("Token abc", "permission_denied"),
        ("Bearer ", "permission_denied"),
        ("Bearer no-token", "jwt-decode-error"),
        (_bearer({"iss": bekend.CLIENT_ID, "iat": NOW}), "missing-client-identifier"),
        (_bearer(VALID | {"client_id": "other"}), "invalid-client-identifier"),
        (_bearer(VALID, "wrong-secret-wrong-secret-wrong-secret"), "invalid-jwt-signature"),
        (_bearer(VALID | {"iat": NOW - 3700}), "jwt-expired"),
        (_bearer({"client_id": bekend.CLIENT_ID}), "jwt-missing-iat-claim"),
        (_bearer(VALID | {"exp": NOW - 10}), "jwt-expiredsignatureerror"),
    ],
)
@pytest.mark.parametrize(
    "path", [ZAKEN, "catalogi/api/v1/zaaktypen", "documenten/api/v1/enkelvoudiginformatieobjecten"]
)
def test_a_wrong_token_is_a_403(shared: Any, path: str, authorization: str, code: str) -> None:
    answer = shared.get(path, headers={"Authorization": authorization})

    assert answer.status_code == 403
    assert answer.json()["code"] == code


def test_a_clock_that_runs_ahead_is_accepted(shared: Any) -> None:
    headers = {"Authorization": _bearer(VALID | {"iat": NOW + 120})}

    assert shared.get(ZAKEN, headers=headers).status_code == 200


@pytest.mark.parametrize("kind", ["rollen", "statussen", "zaakinformatieobjecten"])
def test_only_zaken_demand_a_coordinate_system(shared: Any, kind: str) -> None:
    assert shared.get(f"zaken/api/v1/{kind}", headers={"Accept-Crs": None}).status_code == 200


def test_posting_a_status_needs_a_token(shared: Any) -> None:
    answer = shared.post("zaken/api/v1/statussen", {}, headers={"Authorization": None})

    assert answer.status_code == 403
