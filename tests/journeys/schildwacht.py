"""A citizen whose every datum can be recognised, and where to look for what is left of one."""

import base64
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

import redis

from zgw.demo.bekend import uuid_of
from zgw.demo.recept import (
    BesluitRecept,
    Betrokkene,
    Dataset,
    DocumentRecept,
    ZaakRecept,
)

NAAM = "schildwacht"
BSN = "900070328"
# Whoever logs in as this person comes as the company with this number, as eHerkenning would.
ONDERNEMER, KVK = "900070341", "90007032"
MERK = "Qwxz"  # No word has it in it, so that whatever is left of these persons is found.
VOORNAAM, ACHTERNAAM = f"{MERK}anne", f"{MERK}moulin"
LOPEND, AFGEROND, ZAKELIJK = (f"{MERK}-88010{number}" for number in (1, 2, 3))
BEDRIJF = f"{MERK}bakkerij"

_PERSOON = Betrokkene(
    soort="natuurlijk_persoon",
    naam=f"{VOORNAAM} {ACHTERNAAM}",
    identificatie=(
        ("inpBsn", BSN),
        ("geslachtsnaam", ACHTERNAAM),
        ("voorvoegselGeslachtsnaam", ""),
        ("voorletters", "Q."),
        ("voornamen", VOORNAAM),
        ("geboortedatum", "19700101"),
    ),
)
_BEDRIJF = Betrokkene(
    soort="niet_natuurlijk_persoon",
    naam=BEDRIJF,
    identificatie=(("kvkNummer", KVK), ("statutaireNaam", BEDRIJF)),
)
_DOCUMENT = DocumentRecept(
    titel=f"{MERK}formulier",
    soort="Aanvraagformulier",
    auteur=f"{MERK}auteur",
    beschrijving=f"{MERK}beschrijving",
)
_BESLUIT = BesluitRecept(
    soort="Besluit parkeervergunning",
    toelichting=f"{MERK}besluittoelichting",
    dag=10,
    geldig="P1Y",
    documenten=(DocumentRecept(titel=f"{MERK}besluitbrief", soort="Besluitbrief"),),
)
DATASET = Dataset(
    naam="Schildwachtstad",
    catalogi=("VBSTD", "OMGDS"),
    zaaktypen=("KLACHT", "PARKEER"),
    zaken=(
        ZaakRecept(
            nummer=LOPEND,
            zaaktype="KLACHT",
            omschrijving=f"{MERK}klacht",
            toelichting=f"{MERK}toelichting",
            initiator=_PERSOON,
            gestart=2,
            status="Aan behandelaar toegewezen",
            statustoelichting=f"{MERK}statustoelichting",
            eigenschap=f"{MERK}eigenschap",
            documenten=(_DOCUMENT,),
        ),
        ZaakRecept(
            nummer=AFGEROND,
            zaaktype="PARKEER",
            omschrijving=f"{MERK}parkeren",
            initiator=_PERSOON,
            gestart=19,
            status="Besluit genomen",
            gezet=10,
            resultaat="Verleend",
            resultaattoelichting=f"{MERK}resultaattoelichting",
            eigenschap=f"{MERK}kenteken",
            documenten=(_DOCUMENT,),
            besluiten=(_BESLUIT,),
        ),
        ZaakRecept(
            nummer=ZAKELIJK,
            zaaktype="KLACHT",
            omschrijving=f"{MERK}afval",
            initiator=_BEDRIJF,
            gestart=3,
            status="Aan behandelaar toegewezen",
            statustoelichting=f"{MERK}ophalen",
            documenten=(_DOCUMENT,),
        ),
    ),
)
# What a page of theirs shows, so that there was something to leave behind.
TE_ZIEN = (
    VOORNAAM,
    LOPEND,
    f"{MERK}klacht",
    f"{MERK}statustoelichting",
    f"{MERK}formulier",
    f"{MERK}besluittoelichting",
    f"{MERK}besluitbrief",
    ZAKELIJK,
    f"{MERK}ophalen",
)


def uuid(kind: str, name: str) -> str:
    """The uuid of a resource of these persons, as `zgw.demo.bekend.uuid_of` gives it."""
    return str(uuid_of(kind, name, dataset=NAAM))


def geheimen() -> tuple[str, ...]:
    """What may not be found: the number, what has the mark, uuids of zaken and documents."""
    uuids = [
        *(uuid("zaak", one) for one in (LOPEND, AFGEROND, ZAKELIJK)),
        *(uuid("document", f"{one}/0") for one in (LOPEND, AFGEROND, ZAKELIJK)),
        uuid("document", f"{AFGEROND}/0/besluit/0"),
        uuid("besluit", f"{AFGEROND}/0"),
    ]
    return (
        BSN,
        ONDERNEMER,
        KVK,
        MERK,
        MERK.lower(),
        MERK.upper(),
        *uuids,
        *(one.replace("-", "") for one in uuids),
    )


def vormen(geheim: str) -> set[bytes]:
    """The bytes in which a secret can lie somewhere: as text, in hex, in base64."""
    clear = geheim.encode()
    found = {clear, geheim.encode("utf-16-le"), clear.hex().encode()}
    for shift in range(3):
        packed = base64.b64encode(b"\0" * shift + clear)
        # Only the part that does not depend on what stands beside it.
        begin, end = -(-shift * 4 // 3), (shift + len(clear)) * 8 // 6
        found.add(packed[begin:end])
        found.add(packed[begin:end].replace(b"+", b"-").replace(b"/", b"_"))
    return found


def sporen(plaatsen: Mapping[str, bytes], geheimen: Iterable[str]) -> list[str]:
    """Where one of these secrets is found, as "place: secret"; [] when nowhere."""
    wanted = {form: one for one in geheimen for form in vormen(one)}
    return [
        f"{plaats}: {wanted[form]}"
        for plaats, raw in plaatsen.items()
        for form in wanted
        if form in raw
    ]


def bestanden(*mappen: Path) -> dict[str, bytes]:
    """The names and bytes of all files below these folders."""
    return {
        str(path): os.fsencode(path) + b"\n" + path.read_bytes()
        for map_ in mappen
        for path in map_.rglob("*")
        if path.is_file()
    }


def postgres_dump(url: str) -> dict[str, bytes]:
    """A whole PostgreSQL database as text."""
    dump = subprocess.run(
        ["pg_dump", "--inserts", url], capture_output=True, check=True, timeout=60
    )
    return {"PostgreSQL": dump.stdout}


def redis_dump(url: str) -> dict[str, bytes]:
    """All that lies in a Redis database, by key; raises TypeError on what it cannot read."""
    with redis.Redis.from_url(url) as client:
        return {f"Redis {key!r}": key + b"\n" + _value(client, key) for key in client.scan_iter()}


def _value(client: redis.Redis, key: bytes) -> bytes:
    kind = cast(bytes, client.type(key))
    match kind:
        case b"string":
            return cast(bytes, client.get(key))
        case b"hash":
            return _joined(cast(dict[bytes, bytes], client.hgetall(key)).items())
        case b"zset":
            return b"\n".join(cast(list[bytes], client.zrange(key, 0, -1)))
        case b"set":
            return b"\n".join(cast(set[bytes], client.smembers(key)))
        case b"list":
            return b"\n".join(cast(list[bytes], client.lrange(key, 0, -1)))
        case b"none":
            return b""  # It expired just now.
        case _:
            raise TypeError(kind)


def _joined(pairs: Iterable[tuple[bytes, bytes]]) -> bytes:
    return b"\n".join(part for pair in pairs for part in pair)
