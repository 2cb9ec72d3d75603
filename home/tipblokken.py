"""The blocks from which an editor builds the rule of a tip, and the rule that they make."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wagtail import blocks

from home.tipregels import INWONER, ONDERNEMER, Feit, Groep, Hoe, Regel, Soort
from home.validators import valideer_sleuteldeel

MAX_DELEN = 8


def _sleuteldeel(label: str, hulp: str, **opties: Any) -> blocks.CharBlock:
    return blocks.CharBlock(
        label=label, help_text=hulp, validators=[valideer_sleuteldeel], **opties
    )


def _domein() -> blocks.CharBlock:
    hulp = "De afkorting (domein) van de catalogus, bijvoorbeeld VBSTD. Leeg: elke catalogus."
    return _sleuteldeel("Catalogus", hulp, max_length=5, required=False)


def _zaaktype() -> blocks.CharBlock:
    hulp = "De identificatie van het zaaktype in de catalogus, bijvoorbeeld KLACHT."
    return _sleuteldeel("Zaaktype", hulp, max_length=50)


def themakeuzes() -> list[tuple[str, str]]:
    """All thema's by slug, the natural key of a page."""
    from home.models import ThemaPage  # Models are made of these blocks.

    return list(ThemaPage.objects.order_by("path").values_list("slug", "title"))


class LopendBlock(blocks.StructBlock):
    """Has an open zaak of a zaaktype."""

    zaaktype = _zaaktype()
    domein = _domein()

    class Meta:
        icon = "folder-open-inverse"
        label = "Heeft een lopende zaak van een zaaktype"


class StapBlock(blocks.StructBlock):
    """Has an open zaak that is in a step now."""

    zaaktype = _zaaktype()
    stap = _sleuteldeel(
        "Stap", "De naam van de stap, precies zoals in de catalogus.", max_length=80
    )
    domein = _domein()

    class Meta:
        icon = "list-ol"
        label = "Heeft een lopende zaak die nu in een stap is"


class BesluitBlock(blocks.StructBlock):
    """Has a besluit of a besluittype."""

    besluittype = _sleuteldeel(
        "Besluittype", "De naam van het besluittype, precies zoals in de catalogus.", max_length=80
    )
    domein = _domein()

    class Meta:
        icon = "doc-full"
        label = "Heeft een besluit van een besluittype"
        help_text = (
            "Let op: het overzicht van de inwoner vraagt geen besluiten op. Een tip die dit nodig "
            "heeft, staat daar dus niet. In een groep “minstens een van deze” kan het wel."
        )


class ThemaBlock(blocks.StructBlock):
    """Has an open zaak in a thema, or has none there."""

    thema = blocks.ChoiceBlock(label="Thema", choices=themakeuzes)

    class Meta:
        icon = "tag"


class WieBlock(blocks.StructBlock):
    """Is a citizen, or a company."""

    wie = blocks.ChoiceBlock(
        label="Wie", choices=[(INWONER, "Inwoner"), (ONDERNEMER, "Ondernemer")]
    )

    class Meta:
        icon = "user"
        label = "Is inwoner of ondernemer"


def voorwaarden() -> list[tuple[str, blocks.Block]]:
    """The facts that a rule can ask for."""
    return [
        ("lopend", LopendBlock()),
        ("stap", StapBlock()),
        ("besluit", BesluitBlock()),
        ("thema", ThemaBlock(label="Heeft een lopende zaak in een thema")),
        ("geen_thema", ThemaBlock(label="Heeft geen lopende zaak in een thema")),
        ("wie", WieBlock()),
    ]


def _groepen(delen: Sequence[tuple[str, blocks.Block]]) -> list[tuple[str, blocks.Block]]:
    labels = {
        Hoe.ALLE: "Dit geldt allemaal",
        Hoe.EEN: "Minstens een van deze geldt",
        Hoe.GEEN: "Geen van deze geldt",
    }
    return [
        (
            hoe.value,
            blocks.StreamBlock(
                delen, label=labels[hoe], icon="list-ul", min_num=1, max_num=MAX_DELEN
            ),
        )
        for hoe in Hoe
    ]


def regelblokken() -> list[tuple[str, blocks.Block]]:
    """What stands in the field: facts, groups, and groups in a group."""
    binnen = [*voorwaarden(), *_groepen(voorwaarden())]
    return [*voorwaarden(), *_groepen(binnen)]


def regel_van(rauw: Iterable[Mapping[str, Any]]) -> Regel | None:
    """The rule in the raw data of the field: all of its blocks; None when there are none."""
    delen = tuple(map(_deel, rauw))
    return Groep(Hoe.ALLE, delen) if delen else None


def _deel(blok: Mapping[str, Any]) -> Regel:
    soort, waarde = blok["type"], blok["value"]
    if soort in Hoe:
        return Groep(Hoe(soort), tuple(map(_deel, waarde)))
    domein = waarde.get("domein") or ""
    match soort:
        case "lopend":
            return Feit(Soort.LOPEND, waarde["zaaktype"], domein)
        case "stap":
            return Feit(Soort.STAP, waarde["zaaktype"], domein, waarde["stap"])
        case "besluit":
            return Feit(Soort.BESLUIT, waarde["besluittype"], domein)
        case "wie":
            return Feit(Soort.WIE, waarde["wie"])
    thema = Feit(Soort.THEMA, waarde["thema"])
    return thema if soort == "thema" else Groep(Hoe.GEEN, (thema,))
