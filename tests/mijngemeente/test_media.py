"""Pictures of the CMS can be seen under `make run`, and nothing else of the folder."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.html import checked, content


@pytest.fixture
def folder() -> Path:
    """Where the CMS keeps what editors upload."""
    return Path(settings.MEDIA_ROOT)


def _write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"beeld")


def test_a_picture_is_served(client: Client, folder: Path) -> None:
    picture = folder / "images" / "test-media.png"
    _write(picture)
    try:
        response = client.get("/media/images/test-media.png")
        assert (response.status_code, content(response)) == (200, b"beeld")
        assert response.headers["Content-Type"] == "image/png"
    finally:
        picture.unlink()


@pytest.mark.parametrize(
    "url",
    [
        "/media/documents/test-media.pdf",
        "/media/",
        "/media/images/",
        "/media/images/weg.png",
    ],
)
def test_nothing_else_is_served(url: str, client: Client, folder: Path, db: None) -> None:
    document = folder / "documents" / "test-media.pdf"
    _write(document)
    try:
        checked(client.get(url), 404)
    finally:
        document.unlink()


def test_no_address_leads_out_of_the_folder_of_pictures(
    client: Client, folder: Path, db: None
) -> None:
    document = folder / "documents" / "test-media.pdf"
    _write(document)
    try:
        for way in ("..", "%2e%2e", "x/../.."):
            checked(client.get(f"/media/images/{way}/documents/test-media.pdf"), 400)
    finally:
        document.unlink()
