"""The screens of users: an administrator is no superuser and cannot become one."""

from collections.abc import Iterable

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from wagtail.users.views.users import CreateView, EditView, UserViewSet


def weiger_superusers(request: HttpRequest, gebruikers: Iterable[User]) -> None:
    """Raises PermissionDenied when one of them is a superuser and the visitor is not."""
    if any(een.is_superuser for een in gebruikers) and not request.user.is_superuser:
        raise PermissionDenied


class _ZonderSuperuser:
    """Only a superuser makes superusers."""

    request: HttpRequest

    def get_form(self, *args: object, **kwargs: object) -> forms.Form:
        """Wagtail's form, without what this visitor may not hand out."""
        form: forms.Form = super().get_form(*args, **kwargs)  # type: ignore[misc]  # Of the view that it is mixed into.
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form


class Toevoegen(_ZonderSuperuser, CreateView):
    """A new account."""


class Wijzigen(_ZonderSuperuser, EditView):
    """An account as it is; that of a superuser is for superusers."""

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Raises PermissionDenied for an account that stands above the visitor."""
        weiger_superusers(request, [self.object])
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response


class GebruikersViewSet(UserViewSet):
    """Wagtail's screens with the two above."""

    add_view_class = Toevoegen
    edit_view_class = Wijzigen
