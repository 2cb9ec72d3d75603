"""Every answer fits the official OpenAPI files, and has the fields of the recorded answers."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_schema_validator import OAS30ReadValidator

from zgw.demo import bekend

REFERENCE = Path(__file__).parents[4] / "shared" / "zgw"
PERSON = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
# kind, schema, sample
KINDS = (
    ("zaken/zaken", "ExpandZaak", "zaken-list-bsn"),
    ("zaken/statussen", "Status", "statussen-by-zaak"),
    ("zaken/resultaten", "Resultaat", "resultaten-by-zaak"),
    ("zaken/rollen", "Rol", "rollen-by-bsn"),
    ("zaken/zaakobjecten", "ZaakObject", ""),
    ("zaken/zaakinformatieobjecten", "ZaakInformatieObject", "zaakinformatieobjecten-by-zaak"),
    ("catalogi/catalogussen", "Catalogus", ""),
    ("catalogi/zaaktypen", "ZaakType", "zaaktypen-list"),
    ("catalogi/statustypen", "StatusType", "statustypen-by-zaaktype"),
    ("catalogi/resultaattypen", "ResultaatType", "resultaattypen-by-zaaktype"),
    ("catalogi/roltypen", "RolType", "roltypen-by-zaaktype"),
    ("catalogi/besluittypen", "BesluitType", "besluittypen-list"),
    ("catalogi/informatieobjecttypen", "InformatieObjectType", "informatieobjecttypen-list"),
    ("catalogi/eigenschappen", "Eigenschap", ""),
    (
        "documenten/enkelvoudiginformatieobjecten",
        "ExpandEnkelvoudigInformatieObject",
        "eio-list",
    ),
    (
        "documenten/objectinformatieobjecten",
        "ObjectInformatieObject",
        "objectinformatieobjecten-by-zaak",
    ),
    ("besluiten/besluiten", "Besluit", "besluiten-list"),
    (
        "besluiten/besluitinformatieobjecten",
        "BesluitInformatieObject",
        "besluitinformatieobjecten-by-besluit",
    ),
)
# Where Open Zaak itself departs from its OpenAPI file: it leaves dates out that the file demands,
# writes "" where the file wants a number, and the file says "nullable" where validators
# cannot see it (beside an allOf). The recorded answers show the same.
KNOWN_DEVIATIONS = {
    ("beginObject", "type"),
    ("eindeObject", "type"),
    ("opdrachtgevendeOrganisatie", "minLength"),
    ("rsin", "minLength"),
    ("innNnpId", "minLength"),
    ("inpA_nummer", "pattern"),
    ("authenticatieContext", "type"),
    ("integriteit", "type"),
    ("ondertekening", "type"),
    ("subVerblijfBuitenland", "type"),
    ("verblijfsadres", "type"),
    ("verlenging", "type"),
    ("zaakgeometrie", "type"),
    ("zaakgeometrie", "oneOf"),
}

pytestmark = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason=f"no reference data of the ZGW APIs in {REFERENCE}"
)


@cache
def _document(api: str) -> dict[str, Any]:
    (path,) = (REFERENCE / "oas").glob(f"openzaak-*-{api}-api-*.yaml")
    document: dict[str, Any] = yaml.load(path.read_text(), yaml.CSafeLoader)
    return document


@cache
def _validator(api: str, schema: str) -> OAS30ReadValidator:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    components = _document(api)["components"]
    return OAS30ReadValidator({"allOf": [reference], "components": components})


def _deviations(api: str, schema: str, resource: dict[str, Any]) -> set[tuple[str, str]]:
    if schema == "Rol":
        schema = f"{resource['betrokkeneType']}_RolSerializer"
    errors = _validator(api, schema).iter_errors(resource)
    return {(str(error.path[-1]) if error.path else "", error.validator) for error in errors}


def _sample(name: str) -> Any:
    return json.loads((REFERENCE / "samples" / f"{name}.json").read_text())


def _results(body: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = body if isinstance(body, list) else body["results"]
    return found


@pytest.mark.parametrize("register", ["shared", "ander"])
@pytest.mark.parametrize(("kind", "schema", "sample"), KINDS)
def test_every_resource_fits_the_openapi_file(
    request: pytest.FixtureRequest, register: str, kind: str, schema: str, sample: str
) -> None:
    resources = request.getfixturevalue(register).all(kind)

    deviations = set()
    for resource in resources:
        deviations |= _deviations(kind.split("/")[0], schema, resource)

    assert deviations <= KNOWN_DEVIATIONS, sorted(deviations - KNOWN_DEVIATIONS)
    assert resources or kind == "zaken/zaakobjecten"


@pytest.mark.parametrize(("kind", "schema", "sample"), [row for row in KINDS if row[2]])
def test_every_resource_has_the_fields_of_the_recorded_answer(
    shared: Any, kind: str, schema: str, sample: str
) -> None:
    recorded = _results(_sample(sample)["body"])[0]
    optional = {"authenticatieContext"} if schema == "Rol" else set()

    for resource in shared.all(kind):
        assert resource.keys() ^ recorded.keys() <= optional


@pytest.mark.parametrize(("kind", "schema", "sample"), [row for row in KINDS if row[2]])
def test_the_recorded_answers_deviate_as_the_demo_does(kind: str, schema: str, sample: str) -> None:
    api = kind.split("/")[0]

    for resource in _results(_sample(sample)["body"]):
        deviations = _deviations(api, schema, resource)
        assert deviations <= KNOWN_DEVIATIONS, sorted(deviations - KNOWN_DEVIATIONS)


@pytest.mark.parametrize(("kind", "schema", "sample"), KINDS)
def test_a_list_has_the_form_and_headers_of_the_recorded_answer(
    shared: Any, kind: str, schema: str, sample: str
) -> None:
    api, resource = kind.split("/")

    answer = shared.get(f"{api}/api/v1/{resource}")

    assert answer.status_code == 200
    if sample:
        recorded = _sample(sample)
        assert type(answer.json()) is type(recorded["body"])
        assert answer.headers.keys() == recorded["headers"].keys()
        for name in recorded["headers"].keys() - {"Content-Length"}:
            assert answer.headers[name] == recorded["headers"][name]


@pytest.mark.parametrize(("kind", "schema", "sample"), KINDS)
def test_a_detail_shows_what_the_list_shows(
    shared: Any, kind: str, schema: str, sample: str
) -> None:
    for resource in shared.all(kind)[:3]:
        answer = shared.get(resource["url"])

        assert answer.json() == resource
        assert (
            shared.get(
                resource["url"], headers={"If-None-Match": answer.headers["ETag"]}
            ).status_code
            == 304
        )


@pytest.mark.parametrize(
    ("below", "schema", "sample"),
    [
        ("besluiten", "ZaakBesluit", "zaak-besluiten"),
        ("zaakeigenschappen", "ZaakEigenschap", "zaakeigenschappen"),
    ],
)
def test_the_lists_below_a_zaak_fit_the_openapi_file(
    shared: Any, below: str, schema: str, sample: str
) -> None:
    zaak = shared.demo.zaak(bekend.PARKEER_VERLEEND)["url"]

    (found,) = shared.get(f"{zaak}/{below}").json()

    assert _deviations("zaken", schema, found) == set()
    assert found.keys() == _sample(sample)["body"][0].keys()
    nowhere = "zaken/api/v1/zaken/00000000-0000-4000-8000-000000000000"
    assert shared.get(f"{nowhere}/{below}").status_code == 404


def test_what_is_expanded_fits_the_openapi_file(shared: Any) -> None:
    paths = (
        "status,status.statustype,resultaat,rollen,zaakinformatieobjecten,zaaktype,eigenschappen"
    )
    schemas = {
        "status": ("zaken", "Status"),
        "resultaat": ("zaken", "Resultaat"),
        "rollen": ("zaken", "Rol"),
        "zaakinformatieobjecten": ("zaken", "ZaakInformatieObject"),
        "eigenschappen": ("zaken", "ZaakEigenschap"),
        "zaaktype": ("catalogi", "ZaakType"),
    }
    deviations = set()

    for zaak in shared.get("zaken/api/v1/zaken", expand=paths, pageSize=20).json()["results"]:
        for name, value in zaak["_expand"].items():
            for resource in value if isinstance(value, list) else [value]:
                deviations |= _deviations(*schemas[name], resource)

    assert deviations <= KNOWN_DEVIATIONS


ERRORS = tuple(
    (name, changes)
    for name, changes in (
        ("error-400-bsn-too-long", {}),
        ("error-400-eio-zoek-uuid", {}),
        ("error-400-rollen-problem-json", {}),
        ("error-400-unknown-parameter-accept-problem", {}),
        ("error-400-unknown-parameter", {}),
        ("error-400-zio-not-url", {}),
        ("error-400-zoek-empty", {}),
        ("error-403-no-token", {"Authorization": None}),
        ("error-404-page", {}),
        ("error-404", {}),
        ("error-405", {}),
        ("error-406-accept", {}),
        ("error-406-crs", {}),
        ("error-412-no-accept-crs", {}),
        ("error-412-no-content-crs", {}),
        ("error-zoek-expand-string", {}),
    )
)


@pytest.mark.parametrize(("name", "changes"), ERRORS)
def test_an_error_cannot_be_told_from_the_recorded_one(
    shared: Any, name: str, changes: dict[str, Any]
) -> None:
    recorded = _sample(name)
    asked = recorded["request"]
    if name == "error-404-page":
        asked["params"]["page"] = 99

    answer = shared.session.request(
        asked["method"],
        shared.demo.url.rstrip("/") + asked["path"],
        params=asked["params"],
        json=asked["body"],
        headers=asked["headers"] | changes,
        timeout=5,
    )

    assert answer.status_code == recorded["status"]
    assert _without_ids(answer.json(), shared.demo.url) == _without_ids(
        recorded["body"], "http://127.0.0.1:8090/"
    )
    for header in recorded["headers"].keys() - {"Content-Length"}:
        assert answer.headers[header] == recorded["headers"][header]


def _without_ids(body: dict[str, Any], base: str) -> list[tuple[str, Any]]:
    return [
        (key, value.replace(base, "/") if isinstance(value, str) else value)
        for key, value in body.items()
        if key != "instance"
    ]
