"""The step of `setup_configuration` that tells where records of lookups go, and are read."""

from django_setup_configuration import ConfigurationModel
from django_setup_configuration.configuration import BaseConfigurationStep
from django_setup_configuration.exceptions import ConfigurationRunFailed
from pydantic import field_validator
from zgw_consumers.models import Service

from zgw.logboek.zegel import sleutel_bytes
from zgw.models import Logboek
from zgw.setup_configuration import check_service


class LogboekConfiguration(ConfigurationModel):
    """The part `logboek` of the file: two `identifier`s of services, and the key of the log."""

    schrijven: str
    lezen: str = ""
    sleutel: str

    @field_validator("sleutel")
    @classmethod
    def _is_key(cls, value: str) -> str:
        try:
            sleutel_bytes(value)
        except ValueError:
            raise ValueError("moet een X25519-sleutel zijn: 32 bytes in base64") from None
        return value


class LogboekConfigurationStep(BaseConfigurationStep[LogboekConfiguration]):
    """Makes or changes the one Logboek, on services of the same file or made before."""

    verbose_name = "Logboek"
    config_model = LogboekConfiguration
    namespace = "logboek"
    enable_setting = "logboek_config_enable"

    def execute(self, model: LogboekConfiguration) -> None:
        """Raises ConfigurationRunFailed, naming the key and what was expected."""
        Logboek.objects.update_or_create(
            pk=Logboek.ENIGE,
            defaults={
                "schrijven": _service("schrijven", model.schrijven),
                "lezen": _service("lezen", model.lezen) if model.lezen else None,
                "sleutel": model.sleutel,
            },
        )


def _service(key: str, identifier: str) -> Service:
    where = f"logboek, sleutel {key!r}"
    service = Service.objects.filter(slug=identifier).first()
    if service is None:
        known = ", ".join(Service.objects.order_by("slug").values_list("slug", flat=True))
        raise ConfigurationRunFailed(
            f"{where}: er is geen service met identifier {identifier!r}. Bekend zijn: {known}"
        )
    check_service(service, where)
    return service
