"""What can go wrong between the portal and a register.

No message holds personal data or a URL: `bron` names a register and its API, and that is all.
"""

from collections.abc import Iterable


class ZGWError(Exception):
    """A register could not be asked, or its answer could not be used.

    `bron` is the name of the register as the administrator gave it, `api` one of zaken, catalogi,
    documenten, besluiten.
    """

    def __init__(self, bron: str, api: str, reden: str = "") -> None:
        super().__init__(f"{bron} ({api}): {reden or type(self).__name__}")
        self.bron = bron
        self.api = api
        self.reden = reden


class Onbereikbaar(ZGWError):
    """No connection, or it broke."""


class TeLaat(ZGWError):
    """No answer before the deadline of the page."""


class Geweigerd(ZGWError):
    """The register answered 401 or 403: secret or authorisation is wrong. `reden` is its code."""


class Onbruikbaar(ZGWError):
    """The register answered, but with an error or with something that is not what it should be."""


class NietGevonden(ZGWError):
    """The register says that it does not have this object."""


class NietTeTonen(ZGWError):
    """This person's zaken of which too little can be had to show them; `aantal` is how many.

    `api` is the one that fell short.
    """

    def __init__(self, bron: str, api: str, aantal: int) -> None:
        super().__init__(bron, api, f"{aantal} niet te tonen")
        self.aantal = aantal


class NietVastgelegd(ZGWError):
    """It cannot be recorded that data is asked for: so it is not asked for, or shown to nobody."""

    def __init__(self) -> None:
        super().__init__("Logboek", "logboek")


class ZonderVerantwoording(Exception):
    """A mistake of ours: personal data was about to be asked for, and not on anybody's account."""


class NietZichtbaar(Exception):
    """There is no such zaak or document for this person.

    The same whether it does not exist or is not theirs, so that nothing can be learned from it.
    """


class GeenRegisters(Exception):
    """No register set has been configured at all."""


def uniek(errors: Iterable[ZGWError]) -> tuple[ZGWError, ...]:
    """One error per register and API: a reader wants to know what is missing, not how often.

    Zaken that were counted stand beside it: they say something else.
    """
    return tuple(
        {(error.bron, error.api, type(error) is NietTeTonen): error for error in errors}.values()
    )


def niet_te_tonen(errors: Iterable[ZGWError]) -> dict[str, int]:
    """How many zaken cannot be shown, by the name of their register."""
    aantallen: dict[str, int] = {}
    for error in errors:
        if isinstance(error, NietTeTonen):
            aantallen[error.bron] = aantallen.get(error.bron, 0) + error.aantal
    return aantallen
