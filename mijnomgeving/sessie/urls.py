"""The URLs that a page asks about its session."""

from django.urls import path

from mijnomgeving.sessie import views

urlpatterns = [
    path("sessie/", views.stand, name="sessie"),
    path("sessie/verlengen/", views.verlengen, name="sessie-verlengen"),
    path("sessie/einde/", views.einde, name="sessie-einde"),
]
