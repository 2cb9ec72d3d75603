"""The URL of the choice for personal tips."""

from django.urls import path

from mijnomgeving.tips import views

urlpatterns = [path("mijn/tips/", views.keuze, name="tips-keuze")]
