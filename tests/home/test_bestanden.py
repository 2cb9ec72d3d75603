"""What editors upload is what it says it is."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pytest_django import Settings
from wagtail.documents.models import Document
from wagtail.images.models import Image as Afbeelding

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def zip_met(naam: str) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr(naam, "x")
    return uit.getvalue()


def png() -> bytes:
    uit = BytesIO()
    Image.new("RGB", (4, 4)).save(uit, "PNG")
    return uit.getvalue()


@pytest.fixture
def eindredacteur(als: Callable[[str], Client], settings: Settings, tmp_path: str) -> Client:
    settings.MEDIA_ROOT = tmp_path
    return als("eindredacteur")


def upload(client: Client, soort: str, naam: str, inhoud: bytes) -> None:
    file = SimpleUploadedFile(naam, inhoud)
    client.post(f"/cms/{soort}/add/", {"title": "Proef", "file": file, "description": "x"})


@pytest.mark.parametrize(
    ("naam", "inhoud", "goed"),
    [
        ("a.pdf", b"%PDF-1.7 ...", True),
        ("a.docx", zip_met("word/document.xml"), True),
        ("a.ODT", zip_met("content.xml"), True),
        ("a.pdf", b"<html><script>alert(1)</script>", False),
        ("a.docx", zip_met("content.xml"), False),
        ("a.docx", b"MZ...", False),
        ("a.html", b"<html>", False),
        ("a.svg", SVG, False),
        ("a.exe", b"MZ...", False),
    ],
)
def test_a_document_is_of_a_kind_we_know(
    naam: str, inhoud: bytes, goed: bool, eindredacteur: Client
) -> None:
    upload(eindredacteur, "documents", naam, inhoud)

    assert Document.objects.exists() is goed


@pytest.mark.parametrize(
    ("naam", "inhoud", "goed"),
    [
        ("a.png", png(), True),
        ("a.png", SVG, False),
        ("a.svg", SVG, False),
        ("a.gif", png(), False),
    ],
)
def test_an_image_is_a_picture(naam: str, inhoud: bytes, goed: bool, eindredacteur: Client) -> None:
    upload(eindredacteur, "images", naam, inhoud)

    assert Afbeelding.objects.exists() is goed


def test_a_document_keeps_its_file_when_only_its_title_changes(eindredacteur: Client) -> None:
    upload(eindredacteur, "documents", "a.pdf", b"%PDF-1.7 ...")
    document = Document.objects.get()

    eindredacteur.post(f"/cms/documents/edit/{document.pk}/", {"title": "Beter"})

    document.refresh_from_db()
    assert (document.title, document.file.name) == ("Beter", "documents/a.pdf")
