"""URLs to log in and out, and those of the mock of DigiD (404 unless it is on)."""

from django.urls import path

from mijnomgeving.inloggen import mock_views, views

urlpatterns = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("uitloggen/", views.uitloggen, name="uitloggen"),
    path("digid/mock/", mock_views.kiezen, name="digid-mock"),
    path("digid/mock/terug/", mock_views.terug, name="digid-mock-terug"),
]
