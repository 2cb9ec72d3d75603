"""Wagtail's app of users, with our own screens for them."""

from wagtail.users.apps import WagtailUsersAppConfig


class GebruikersConfig(WagtailUsersAppConfig):
    """Stands in INSTALLED_APPS in the place of wagtail.users."""

    user_viewset = "home.redactie.gebruikers.GebruikersViewSet"
