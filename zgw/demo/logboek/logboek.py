"""Knows the demo log service as a whole: start it, watch it, let it go wrong."""

from datetime import date

from zgw.demo import bekend
from zgw.demo.dienst import LOOPBACK, Dienst
from zgw.demo.faults import Fault
from zgw.demo.logboek.api import LogboekApi
from zgw.demo.logboek.bewaard import Bewaard, Span
from zgw.demo.logboek.sleutel import Sleutel
from zgw.demo.logboek.verzonnen import verzonnen
from zgw.demo.store import JSON

# The names by which its two APIs are made slow, or made to fail.
SCHRIJVEN, LEZEN = "v1", "verwerkingen"


class DemoLogboek(Dienst):
    """Takes records by OTLP and lets them be read by the VNG API, on one port."""

    def __init__(self, *, port: int = 0, host: str = LOOPBACK, today: date | None = None) -> None:
        self._bewaard = Bewaard(verzonnen(today or date.today()))
        self._sleutel = Sleutel()
        api = LogboekApi(self._bewaard, self._sleutel, bekend.LOGBOEK_TOKEN)
        super().__init__(api, port=port, host=host)

    def received(self) -> tuple[Span, ...]:
        """Return what was delivered, each record once, in the order in which it came."""
        with self._exchange.data_lock:
            return self._bewaard.spans

    def wait_for(self, aantal: int, seconds: float = 5.0) -> tuple[Span, ...]:
        """Return what was delivered, once that is so many records or the time is up."""
        self._bewaard.wacht_op(aantal, seconds)
        return self.received()

    def klachten(self) -> tuple[str, ...]:
        """Return what was wrong with what was delivered; empty when all was in order."""
        with self._exchange.data_lock:
            return self._bewaard.klachten

    def dubbel(self) -> int:
        """Return how many records came that were here already."""
        with self._exchange.data_lock:
            return self._bewaard.dubbel

    def forget_received(self) -> None:
        """Forget what was delivered, and the complaints; what other systems looked up stays."""
        with self._exchange.data_lock:
            self._bewaard.vergeet()

    def ignore_person_filter(self) -> None:
        """Behave as a log service that gives everything to everybody."""
        self.faults.add(Fault("ignore_person_filter"))

    def without_beperkte_set(self) -> None:
        """Behave as a log service that tells no systems, and does not know that one may ask."""
        self.faults.add(Fault("without_beperkte_set"))

    def configuration(self, *, lezen: bool = True) -> JSON:
        """Return the `setup_configuration` of this log service, without or with reading."""
        service = {
            "api_type": "orc",
            "auth_type": "api_key",
            "header_key": "Authorization",
            "header_value": f"Bearer {bekend.LOGBOEK_TOKEN}",
        }
        services = [{"identifier": "logboek", "label": "Logboek", "api_root": self.url, **service}]
        logboek = {"schrijven": "logboek", "sleutel": self._sleutel.openbaar}
        if lezen:
            root = f"{self.url}verwerkingen/api/v1/"
            reading = {"identifier": "verwerkingen", "label": "Verwerkingenlogging"}
            services.append({**reading, "api_root": root, **service})
            logboek["lezen"] = "verwerkingen"
        return {
            "zgw_consumers_config_enable": True,
            "zgw_consumers": {"services": services},
            "logboek_config_enable": True,
            "logboek": logboek,
        }
