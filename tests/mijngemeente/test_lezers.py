"""A reader that does not read is let go of, with the thread and the register that it holds."""

import socket

from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory

from mijngemeente.lezers import TrageLezers


def test_sending_to_a_reader_has_its_time() -> None:
    with socket.socket() as ours:
        request = RequestFactory().get("/")
        request.META["gunicorn.socket"] = ours

        TrageLezers(lambda _: HttpResponse())(request)

        limit = ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
        assert limit == 1000 * settings.ZEND_SECONDS


def test_a_socket_of_this_machine_needs_none() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        request = RequestFactory().get("/")
        request.META["gunicorn.socket"] = ours

        assert TrageLezers(lambda _: HttpResponse())(request).status_code == 200


def test_another_server_keeps_its_own_limits() -> None:
    response = TrageLezers(lambda _: HttpResponse("x"))(RequestFactory().get("/"))

    assert isinstance(response, HttpResponse)
    assert response.content == b"x"
