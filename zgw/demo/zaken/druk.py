"""Knows the zaken of a busy municipality: a hundred citizens with twenty, and one with a thousand.

For measuring, not for reading: the zaken are alike, and all of them are open.
"""

from itertools import islice

from zgw.demo.recept import Betrokkene, DocumentRecept, ZaakRecept

_FIRST_BSN = 999910000
_ZAKEN_PER_BURGER = 20
_ZAKEN_VAN_VEELVRAGER = 1000
GROOT_BYTES = 500 * 1024 * 1024

# zaaktype, omschrijving, status
_SOORTEN = (
    ("MOR", "Losliggende tegel", "Ingepland"),
    ("PARKEER", "Parkeervergunning bewoner", "In behandeling"),
    ("OMGEVING", "Dakkapel aan de voorzijde", "Inhoudelijk beoordeeld"),
    ("KLACHT", "Klacht over de wachttijd", "In behandeling genomen"),
    ("SUBSIDIE", "Subsidie groen dak", "Beoordeeld"),
    ("EVENEMENT", "Straatfeest", "Advies gevraagd"),
    ("BIJSTAND", "Bijzondere bijstand voor een bril", "Gegevens gecontroleerd"),
)
_VIJF_DOCUMENTEN = (
    DocumentRecept(titel="Formulier", soort="Aanvraagformulier", van_burger=True),
    DocumentRecept(titel="Ontvangstbevestiging", soort="Ontvangstbevestiging"),
    DocumentRecept(titel="Foto van de plek", soort="Bijlage", van_burger=True),
    DocumentRecept(titel="Brief over de voortgang"),
    DocumentRecept(titel="Vraag om meer gegevens"),
)
_GROOT_DOCUMENT = (
    DocumentRecept(titel="Bouwtekeningen", soort="Bijlage", van_burger=True, omvang=GROOT_BYTES),
)


def _passes_elfproef(number: int) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    digits = (int(digit) for digit in str(number))
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


_numbers = (number for number in range(_FIRST_BSN, 10**9) if _passes_elfproef(number))
VEELVRAGER, *BURGERS = (str(number) for number in islice(_numbers, 101))


def nummer(bsn: str, place: int) -> str:
    """Return the number of a zaak of this citizen; place 0 is the newest, with five documents.

    The zaak on place 1 of the first of BURGERS has one document, of `GROOT_BYTES`.
    """
    return f"DRK-{bsn[4:]}-{place:04}"


def _burger(bsn: str) -> Betrokkene:
    achternaam = f"Drukte {bsn[4:]}"
    identificatie = (("inpBsn", bsn), ("geslachtsnaam", achternaam), ("voorletters", "D."))
    return Betrokkene(soort="natuurlijk_persoon", naam=achternaam, identificatie=identificatie)


def _zaak(initiator: Betrokkene, bsn: str, place: int) -> ZaakRecept:
    zaaktype, omschrijving, status = _SOORTEN[place % len(_SOORTEN)]
    return ZaakRecept(
        nummer=nummer(bsn, place),
        zaaktype=zaaktype,
        omschrijving=f"{omschrijving} ({place + 1})",
        initiator=initiator,
        gestart=4 + place,
        gezet=2 + place,
        status=status,
        documenten=_documenten(bsn, place),
    )


def _documenten(bsn: str, place: int) -> tuple[DocumentRecept, ...]:
    if place == 0:
        return _VIJF_DOCUMENTEN
    return _GROOT_DOCUMENT if (bsn, place) == (BURGERS[0], 1) else ()


def _zaken(bsn: str, count: int) -> tuple[ZaakRecept, ...]:
    initiator = _burger(bsn)
    return tuple(_zaak(initiator, bsn, place) for place in range(count))


ZAKEN = (
    *_zaken(VEELVRAGER, _ZAKEN_VAN_VEELVRAGER),
    *(zaak for bsn in BURGERS for zaak in _zaken(bsn, _ZAKEN_PER_BURGER)),
)
