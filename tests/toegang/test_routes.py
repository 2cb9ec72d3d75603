"""A new route is in the access matrix by itself, or says what is to be added for it."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import path

from tests.toegang.routes import UnknownParameter, route_of, routes


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


view.__module__ = "mijnomgeving.views.nieuw"


def test_every_route_of_the_portal_is_in_it() -> None:
    found = {one.route: one for one in routes()}

    assert found["mijn/"].kinds == ()
    assert found["mijn/zaken/<slug:register>/<uuid:uuid>/"].kinds == ("register", "zaak")
    document = found["mijn/zaken/<slug:register>/<uuid:zaak>/documenten/<uuid:uuid>/"]
    assert document.fill(("demo", "1", "2")) == "/mijn/zaken/demo/1/documenten/2/"
    assert sum(one.in_cms for one in found.values()) > 200


def test_a_new_route_of_a_zaak_is_tried_with_zaken() -> None:
    found = route_of((path("mijn/zaken/<slug:register>/<uuid:zaak>/vragen/", view),))

    assert (found.kinds, found.ours) == (("register", "zaak"), True)


@pytest.mark.parametrize(
    ("route", "says"),
    [
        ("mijn/taken/<uuid:uuid>/", "add to PLACES, under 'taken',"),
        ("mijn/berichten/<int:nummer>/", "has a parameter 'nummer': add to NAMES"),
        ("mijn/zaken/<slug:register>/", r"asks for \('register',\): add it to KINDS"),
    ],
)
def test_a_route_with_something_unknown_says_what_to_add(route: str, says: str) -> None:
    with pytest.raises(UnknownParameter, match=says):
        route_of((path(route, view),))
