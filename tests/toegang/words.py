"""Knows what is of somebody else: for each visitor the words that no answer to them may hold."""

import json
from collections.abc import Iterator

from django.apps import apps
from django.core import serializers

from tests.faults.private import of_anybody, of_zaak, words_of
from tests.toegang.objects import Demos
from tests.zgw import oracle
from zgw.demo.registers import DemoRegisters
from zgw.resources import Principal

SHORTEST = 5
CATALOGUE = ("zaaktypen", "statustypen", "resultaattypen", "besluittypen", "informatieobjecttypen")


def foreign(demos: Demos, wie: Principal | None) -> tuple[str, ...]:
    """All words of persons, zaken and documents but what is this person's own (None: nobody's).

    Less what everybody may read: the catalogue of the registers, and what editors wrote. It is
    reckoned from the registers alone, never from what the portal shows. And this person's number:
    they know it, and no page says it.
    """
    own = set(_own(demos, wie)) if wie and not wie.mandate else set()
    every = {word for demo in demos.values() for word in of_anybody(demo)}
    mine = "\n".join([*own, _of_editors(), *map(_catalogue, demos.values())])
    kept = {one for one in every if len(one) >= SHORTEST and one not in mine}
    return tuple(sorted(kept | ({wie.value} if wie else set())))


def _own(demos: Demos, wie: Principal) -> Iterator[str]:
    """What this person may read: of their zaken, and of the documents in them that are shown."""
    for demo in demos.values():
        for zaak in oracle.zaken(demo):
            if oracle.may_see(demo, wie, zaak):
                yield from of_zaak(demo, zaak)
                for document in filter(oracle.is_shown, oracle.documents_of(demo, zaak)):
                    yield from words_of(document)


def _of_editors() -> str:
    """The pages and texts of the CMS."""
    models = apps.get_app_config("home").get_models()
    kept = [one for model in models for one in model._default_manager.all()]
    return json.dumps(serializers.serialize("python", kept), default=str, ensure_ascii=False)


def _catalogue(demo: DemoRegisters) -> str:
    kept = [list(demo.data.all(f"catalogi/{kind}")) for kind in CATALOGUE]
    return json.dumps(kept, ensure_ascii=False)
