"""Judges a page of which something went wrong, beside the same page when all is well."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.faults import private
from tests.faults.browser import Visit
from tests.faults.fault import Fault
from tests.faults.pages import Scenario
from tests.faults.reading import NIET_BESCHIKBAAR, Reading

# Seconds that a page may take longer than its deadline, on a machine with other things to do.
MARGIN = 6.0
OWN_ADDRESS = "/api/v1"
# Fields that decide who may see something and in which list it belongs, or that are the link to it:
# without one it is not shown, and nobody may be told that there is something.
DECIDING = frozenset(
    {
        *("einddatum", "archiefactiedatum", "vertrouwelijkheidaanduiding", "zaak", "besluit"),
        *("indicatieInternOfExtern", "status", "inhoud", "informatieobject", "zaaktype"),
        *("betrokkeneType", "omschrijvingGeneriek", "beginGeldigheid", "eindeGeldigheid"),
        *("betrokkeneIdentificatie", "inpBsn", "kvkNummer", "innNnpId", "annIdentificatie"),
        *("vestigingsNummer", "hoofdzaak", "deelzaken", "relevanteAndereZaken", "rollen"),
        *("zaakinformatieobjecten",),
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """What may not be on the page of this person, and what in no log; hosts of registers too."""

    page: tuple[str, ...]
    log: tuple[str, ...]


def healthy(scenario: Scenario, visit: Visit, words: Words) -> Iterator[str]:
    """What is wrong with the page while nothing is."""
    yield from _safe(visit, words)
    if visit.status != 200 or visit.broke:
        yield f"healthy page: status {visit.status}, broke {visit.broke} {visit.error}"
        return
    if scenario.page == "download":
        if not visit.body.startswith(b"%PDF") or visit.length != len(visit.body):
            yield "healthy download is not whole"
        return
    page = Reading(visit.body.decode(), scenario.path)
    shown = page.items(scenario.onderdeel)
    links = {name: count for name, count in shown.items() if name.startswith("/")}
    if scenario.page == "besluiten":
        links = {name: count for name, count in links.items() if "documenten" not in name}
    if links != dict(scenario.shown):
        yield f"healthy page shows other things: {_difference(links, dict(scenario.shown))}"
    if page.misses():
        yield "healthy page says that something is not available"


def faulty(
    scenario: Scenario,
    fault: Fault,
    visit: Visit,
    control: Visit,
    *,
    words: Words,
    deadline: float,
    notes: list[str],
) -> Iterator[str]:
    """What is wrong with the page while something is; `notes` are the fields that were spoiled."""
    yield from _safe(visit, words)
    if visit.seconds > deadline + MARGIN:
        yield f"took {visit.seconds:.1f} s with a deadline of {deadline} s"
    decides = fault.wild or not DECIDING.isdisjoint(notes)
    if fault.harmless and (visit.status != 200 or visit.broke):
        yield f"status {visit.status}, broke {visit.broke}, of a harmless fault"
    elif scenario.page == "download":
        yield from _download(visit, control, fault.hides or decides)
    elif visit.status == 200:
        renamed = fault.wild or bool(notes)
        yield from _page(scenario, fault, visit, control, decides=decides, renamed=renamed)
    elif visit.status not in (404, 503) or scenario.page != "dossier":
        yield f"status {visit.status}"
    elif visit.status == 404 and not fault.hides and not decides:
        yield "says that there is no such zaak"


def _safe(visit: Visit, words: Words) -> Iterator[str]:
    """An exception, a status that is never right, or a word of somebody else."""
    if visit.error:
        yield f"exception: {visit.error}"
    elif visit.status not in (200, 404, 503):
        yield f"status {visit.status}"
    shown = f"{visit.headers}{visit.body.decode('utf-8', 'replace')}"
    if word := private.found(words.page, shown):
        yield f"shows what is not this person's: {word}"
    if OWN_ADDRESS in shown:
        yield "shows an address of a register"


def logged(log: str, words: Words) -> Iterator[str]:
    """What the log should not hold."""
    if word := private.found(words.log, log):
        yield f"in the log: {word}"
    if private.IN_LOGS.search(log) or "Traceback" in log:
        yield f"in the log: {log[:500]}"


def _download(visit: Visit, control: Visit, hides: bool) -> Iterator[str]:
    """Whole, or visibly not."""
    if visit.status == 404 and not hides:
        yield "says that there is no such document"
    if visit.status != 200 or visit.broke or visit.body == control.body:
        return
    if visit.length is None or visit.length <= len(visit.body):
        yield f"a download of {len(visit.body)} bytes looks whole, of {len(control.body)}"


def _page(
    scenario: Scenario,
    fault: Fault,
    visit: Visit,
    control: Visit,
    *,
    decides: bool,
    renamed: bool,
) -> Iterator[str]:
    before = Reading(control.body.decode(), scenario.path)
    after = Reading(visit.body.decode(), scenario.path)
    if not after.parts:
        yield "no parts at all"
    if fault.harmless and after.misses():
        yield "says that something is not available, of a harmless fault"
    # What to do are words of editors, found by the names in the catalogue: with another name, none.
    lost = {"acties"} if renamed else set()
    for naam in {part.naam for part in before.parts} - lost:
        yield from _part(naam, before, after, decides)


def _part(naam: str, before: Reading, after: Reading, decides: bool) -> Iterator[str]:
    """A part that was there is there, says what is missing of it, and never that it is empty."""
    had, has = before.items(naam), after.items(naam)
    says = after.misses() if naam == "acties" else after.misses(naam)
    missing = had - has
    if "leeg" in after.toestanden(naam) and before.toestanden(naam) == {"geladen"} and not decides:
        yield f"{naam} is called empty"
    if missing and not says and not decides:
        yield f"{naam} misses {sum(missing.values())} of {sum(had.values())} in silence"
    if naam not in ("acties", "resultaat") and not after.of(naam):
        yield f"{naam} is gone"
    if after.toestanden(naam) - {"geladen", "leeg", NIET_BESCHIKBAAR}:
        yield f"{naam} is in no known state"
    twice = [item for item, count in has.items() if item.startswith("/") and count > had[item] > 0]
    if twice:
        yield f"{naam} shows something twice"


def _difference(first: dict[str, int], second: dict[str, int]) -> str:
    gone, new = second.keys() - first.keys(), first.keys() - second.keys()
    return f"{len(gone)} missing, {len(new)} more, {len(first)} shown"
