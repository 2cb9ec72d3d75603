"""Knows what other systems of the municipality looked up about the persons of the demo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from zgw.demo import bekend
from zgw.demo.kalender import werkdagen_geleden
from zgw.demo.logboek.bewaard import Verwerking
from zgw.demo.logboek.inzage import NEDERLAND

ACTIVITEITEN = "https://voorbeeldstad.example/verwerkingsactiviteiten"
KORENBLOEM_MARKT = f"{bekend.KORENBLOEM_KVK}:{bekend.KORENBLOEM_VESTIGINGEN[0]}"
JAN_PER_WEEK = 50  # So many weeks in which somebody looked at Jan, who has many zaken.


@dataclass(frozen=True)
class Systeem:
    """A system that logs here, with what it looks up and what for."""

    naam: str
    activiteit: str
    verwerking: str
    handeling: str
    actie: str
    gegevens: tuple[str, ...]
    vertrouwelijkheid: str = "normaal"


ZAAKSYSTEEM = Systeem(
    "Zaaksysteem",
    "zaken-behandelen",
    "Uw aanvraag of melding behandelen",
    "Beoordelen",
    "Zaak bekijken",
    ("zaak", "naam", "adres"),
)
BURGERZAKEN = Systeem(
    "Burgerzaken",
    "reisdocumenten",
    "Een paspoort of identiteitskaart maken",
    "Aanvraag controleren",
    "Persoon opvragen",
    ("naam", "geboortedatum", "adres", "nationaliteit"),
)
BELASTINGEN = Systeem(
    "Gemeentelijke belastingen",
    "gemeentelijke-belastingen",
    "De aanslag van de gemeente berekenen",
    "Aanslag opleggen",
    "Adres opvragen",
    ("adres", "eigendom van een woning"),
)
BALIE = Systeem(
    "Klantcontact",
    "vragen-beantwoorden",
    "Uw vraag aan de balie of telefoon beantwoorden",
    "Vraag beantwoorden",
    "Klant zoeken",
    ("naam", "telefoonnummer", "zaken"),
)
VERGUNNINGEN = Systeem(
    "Vergunningen",
    "vergunningen",
    "Controleren of de gegevens van uw bedrijf kloppen",
    "Handelsregister raadplegen",
    "Onderneming opvragen",
    ("naam van het bedrijf", "adres", "bestuurders"),
)
TOEZICHT = Systeem(
    "Handhaving",
    "onderzoek",
    "Onderzoek naar een overtreding",
    "Onderzoeken",
    "Persoon opvragen",
    ("adres",),
    vertrouwelijkheid="vertrouwelijk",
)
# Whom, how many working days ago, at what time, by which system, how often at that moment.
_INZAGES: tuple[tuple[str, str, int, time, Systeem, int], ...] = (
    ("BSN", bekend.SUZANNE, 1, time(9, 12), ZAAKSYSTEEM, 3),
    ("BSN", bekend.SUZANNE, 1, time(14, 40), BALIE, 1),
    ("BSN", bekend.SUZANNE, 4, time(10, 5), ZAAKSYSTEEM, 12),
    ("BSN", bekend.SUZANNE, 5, time(11, 0), TOEZICHT, 2),
    ("BSN", bekend.SUZANNE, 16, time(13, 30), BURGERZAKEN, 2),
    ("BSN", bekend.SUZANNE, 90, time(8, 45), BELASTINGEN, 1),
    ("BSN", bekend.SUZANNE, 200, time(15, 20), BALIE, 1),
    ("BSN", bekend.FATIMA, 2, time(9, 50), ZAAKSYSTEEM, 4),
    ("BSN", bekend.FATIMA, 40, time(10, 10), BELASTINGEN, 1),
    ("BSN", bekend.MEHMET, 3, time(16, 5), BURGERZAKEN, 1),
    ("BSN", bekend.ANNA, 6, time(11, 15), ZAAKSYSTEEM, 2),
    ("BSN", bekend.WILLEM, 1, time(10, 30), ZAAKSYSTEEM, 5),
    ("BSN", bekend.LISA, 8, time(9, 5), BALIE, 1),
    ("KVK", bekend.KORENBLOEM_KVK, 2, time(13, 15), VERGUNNINGEN, 2),
    ("RSIN", bekend.KORENBLOEM_RSIN, 30, time(9, 0), BELASTINGEN, 1),
    ("VESTIGING", KORENBLOEM_MARKT, 3, time(11, 45), VERGUNNINGEN, 1),
    ("KVK", bekend.ZOMERFEEST_KVK, 12, time(14, 0), VERGUNNINGEN, 1),
    *(
        ("BSN", bekend.JAN, 1 + 5 * week, time(9 + week % 7, 20), systeem, 1 + week % 3)
        for week in range(JAN_PER_WEEK)
        for systeem in (ZAAKSYSTEEM, BALIE)
    ),
)


def verzonnen(today: date) -> tuple[Verwerking, ...]:
    """Return the look-ups of other systems, as they are on this day; none is in the future."""
    return tuple(
        one
        for number, inzage in enumerate(_INZAGES)
        for one in _verwerkingen(number, inzage, today)
    )


def _verwerkingen(
    number: int, inzage: tuple[str, str, int, time, Systeem, int], today: date
) -> Iterator[Verwerking]:
    soort, nummer, werkdagen, tijd, systeem, aantal = inzage
    begin = datetime.combine(werkdagen_geleden(today, werkdagen), tijd, tzinfo=NEDERLAND)
    for step in range(aantal):
        moment = begin + timedelta(minutes=2 * step)
        yield Verwerking(
            actie_id=_uuid(f"actie/{number}/{step}"),
            actie=systeem.actie,
            handeling=systeem.handeling,
            verwerking=systeem.verwerking,
            verwerking_id=_uuid(f"verwerking/{number}"),
            activiteit=f"{ACTIVITEITEN}/{systeem.activiteit}",
            systeem=systeem.naam,
            gebruiker="medewerker-17",
            vertrouwelijkheid=systeem.vertrouwelijkheid,
            tijdstip=moment,
            geregistreerd=moment + timedelta(seconds=1),
            soort=soort,
            nummer=nummer,
            gegevens=systeem.gegevens,
        )


def _uuid(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{ACTIVITEITEN}/{name}"))
