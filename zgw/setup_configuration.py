"""The step of `setup_configuration` that makes register sets from the YAML file.

What the file names is what there is: a set that is no longer in the file disappears.
"""

import logging
import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django_setup_configuration import ConfigurationModel
from django_setup_configuration.configuration import BaseConfigurationStep
from django_setup_configuration.exceptions import ConfigurationRunFailed
from pydantic import Field, field_validator
from zgw_consumers.constants import APITypes, AuthTypes
from zgw_consumers.models import Service

from zgw.models import RegisterSet

logger = logging.getLogger(__name__)

MIN_SECRET = 32  # RFC 7518, section 3.2: a key for HS256 is no shorter than its hash.
API_TYPES = {
    "zaken": APITypes.zrc,
    "catalogi": APITypes.ztc,
    "documenten": APITypes.drc,
    "besluiten": APITypes.brc,
}


class RegisterSetConfiguration(ConfigurationModel):
    """One set: its slug stands in URLs, the rest are `identifier`s of services."""

    slug: str = Field(max_length=50)
    naam: str = Field(min_length=1, max_length=100)
    zaken: str
    catalogi: str
    documenten: str
    besluiten: str

    @field_validator("slug")
    @classmethod
    def _is_slug(cls, value: str) -> str:
        try:
            validate_slug(value)
        except ValidationError:
            raise ValueError(
                f"{value!r} is geen korte naam: gebruik alleen letters, cijfers, - en _"
            ) from None
        return value


class RegisterSetsConfiguration(ConfigurationModel):
    """The part `registersets` of the file."""

    sets: list[RegisterSetConfiguration]

    @field_validator("sets")
    @classmethod
    def _has_sets(cls, value: list[RegisterSetConfiguration]) -> list[RegisterSetConfiguration]:
        slugs = [one.slug for one in value]
        if not slugs:
            raise ValueError("noem ten minste één registerset")
        if len(set(slugs)) < len(slugs):
            raise ValueError("elke registerset moet een eigen slug hebben")
        return value


class RegisterSetsConfigurationStep(BaseConfigurationStep[RegisterSetsConfiguration]):
    """Makes the register sets that the file names, on services of the same file or made before."""

    verbose_name = "Registersets"
    config_model = RegisterSetsConfiguration
    namespace = "registersets"
    enable_setting = "registersets_config_enable"

    def execute(self, model: RegisterSetsConfiguration) -> None:
        """Raises ConfigurationRunFailed, naming set, key and what was expected."""
        for one in model.sets:
            services = {api: _service(one, api) for api in API_TYPES}
            RegisterSet.objects.update_or_create(
                slug=one.slug, defaults={"naam": one.naam, **services}
            )
        RegisterSet.objects.exclude(slug__in=[one.slug for one in model.sets]).delete()


def _service(one: RegisterSetConfiguration, api: str) -> Service:
    identifier = getattr(one, api)
    where = f"registersets, set {one.slug!r}, sleutel {api!r}"
    service = Service.objects.filter(slug=identifier).first()
    if service is None:
        known = ", ".join(Service.objects.order_by("slug").values_list("slug", flat=True))
        raise ConfigurationRunFailed(
            f"{where}: er is geen service met identifier {identifier!r}. Bekend zijn: {known}"
        )
    if service.api_type != API_TYPES[api]:
        raise ConfigurationRunFailed(
            f"{where}: service {identifier!r} heeft api_type {service.api_type!r}, "
            f"verwacht was {API_TYPES[api].value!r}"
        )
    check_service(service, where)
    return service


def check_service(service: Service, where: str) -> None:
    """Raises ConfigurationRunFailed when the address cannot be right; warns of a weak secret."""
    if not re.fullmatch(r"https?://[\w.:\[\]-]+/[^\s?#]*", service.api_root):
        raise ConfigurationRunFailed(
            f"{where}: api_root van service {service.slug!r} moet een http(s)-adres zijn"
        )
    if not f"{service.header_key}{service.header_value}".isascii():
        raise ConfigurationRunFailed(
            f"{where}: header_key en header_value van service {service.slug!r} mogen alleen gewone "
            "letters, cijfers en tekens hebben"
        )
    if service.auth_type == AuthTypes.zgw and len(service.secret) < MIN_SECRET:
        message = "%s: secret van service %r is zwak: neem er een van minstens %d tekens"
        logger.warning(message, where, service.slug, MIN_SECRET)
