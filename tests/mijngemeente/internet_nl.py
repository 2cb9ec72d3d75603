"""The rules of internet.nl for headers, the Content-Security-Policy and security.txt.

Each rule is a function that says whether it is kept; its name says what it asks. After the
explanations on https://internet.nl/ ("Beveiligingsopties") and RFC 9116, strict throughout: what is
only recommended there is a rule here.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from urllib.parse import urlsplit

type Policy = dict[str, list[str]]
type Headers = Mapping[str, str]
type Rule[T] = Callable[[T], bool]

YEAR = 365 * 24 * 60 * 60
UNSAFE = {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'"}
SCHEMES = {"data:", "blob:", "mediastream:", "filesystem:"}
FETCH = re.compile(r"[a-z-]+-src(-elem|-attr)?")


def parsed(header: str) -> Policy:
    """The sources by directive; of one that stands there twice, the first counts."""
    policy: Policy = {}
    for part in filter(None, map(str.split, header.split(";"))):
        policy.setdefault(part[0].lower(), part[1:])
    return policy


def findings(headers: Headers) -> set[str]:
    """The names of the rules for a response over https that these headers break."""
    policy = parsed(headers.get("Content-Security-Policy", ""))
    broken = {rule.__name__ for rule in HEADER_RULES if not rule(headers)}
    return broken | {rule.__name__ for rule in POLICY_RULES if not rule(policy)}


def default_src_is_none_or_self(policy: Policy) -> bool:
    """What no directive names may come from nowhere, or from here."""
    return policy.get("default-src") in (["'none'"], ["'self'"])


def frame_ancestors_are_none_or_self(policy: Policy) -> bool:
    """Nobody else shows the page in a frame; default-src says nothing of it."""
    return policy.get("frame-ancestors") in (["'none'"], ["'self'"])


def base_uri_is_none_or_self(policy: Policy) -> bool:
    """No element changes where links of the page lead; default-src says nothing of it."""
    return policy.get("base-uri") in (["'none'"], ["'self'"])


def forms_end_at_named_places(policy: Policy) -> bool:
    """Forms go nowhere, here, or to hosts that are named; default-src says nothing of it."""
    places = policy.get("form-action", [])
    return bool(places) and all(
        one in ("'none'", "'self'") or _is_https_origin(one) for one in places
    )


def nothing_unsafe_is_allowed(policy: Policy) -> bool:
    """No scripts or styles in the page itself, and no text becomes a script."""
    return not any(UNSAFE & {one.lower() for one in sources} for sources in policy.values())


def no_data_becomes_a_script(policy: Policy) -> bool:
    """Scripts and objects do not come from data: or the like."""
    guarded = ("script-src", "script-src-elem", "object-src", "worker-src", "default-src")
    return not any(SCHEMES & set(policy.get(one, [])) for one in guarded)


def hosts_are_named_with_https(policy: Policy) -> bool:
    """No wildcard, no bare scheme, no http, no host without a scheme, and not this machine."""
    return all(
        one.startswith("'") or one in SCHEMES or _is_https_origin(one)
        for name, sources in policy.items()
        if FETCH.fullmatch(name) or name in ("form-action", "base-uri", "frame-ancestors")
        for one in sources
    )


def https_for_a_year(headers: Headers) -> bool:
    """Strict-Transport-Security, of at least a year."""
    found = re.match(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    return found is not None and int(found[1]) >= YEAR


def no_sniffing(headers: Headers) -> bool:
    """A browser believes the Content-Type."""
    return headers.get("X-Content-Type-Options") == "nosniff"


def no_frames_in_old_browsers(headers: Headers) -> bool:
    """X-Frame-Options, for those that do not know frame-ancestors."""
    return headers.get("X-Frame-Options") in ("DENY", "SAMEORIGIN")


def addresses_stay_here(headers: Headers) -> bool:
    """Other sites do not learn the address of a page."""
    return headers.get("Referrer-Policy") in ("same-origin", "no-referrer")


def no_compression(headers: Headers) -> bool:
    """The length of a page says nothing of what is in it (BREACH)."""
    return "Content-Encoding" not in headers


POLICY_RULES: tuple[Rule[Policy], ...] = (
    default_src_is_none_or_self,
    frame_ancestors_are_none_or_self,
    base_uri_is_none_or_self,
    forms_end_at_named_places,
    nothing_unsafe_is_allowed,
    no_data_becomes_a_script,
    hosts_are_named_with_https,
)
HEADER_RULES: tuple[Rule[Headers], ...] = (
    https_for_a_year,
    no_sniffing,
    no_frames_in_old_browsers,
    addresses_stay_here,
    no_compression,
)


def security_txt_findings(text: str, content_type: str, *, url: str, now: datetime) -> set[str]:
    """What is wrong with a security.txt (RFC 9116) that was found at `url`."""
    lines = [line.partition(": ") for line in text.splitlines() if line and line[0] != "#"]
    fields: dict[str, list[str]] = {}
    for name, _, value in lines:
        fields.setdefault(name.lower(), []).append(value)
    ways = ("mailto:", "https://", "tel:")
    rules = {
        "is plain text in utf-8": content_type == "text/plain; charset=utf-8",
        "each line is a field": all(colon for _, colon, _ in lines),
        "has a contact that is a URI": _each(fields, "contact", lambda one: one.startswith(ways)),
        "expires once, within a year": len(fields.get("expires", [])) == 1
        and _each(fields, "expires", lambda one: _is_within_a_year(one, now)),
        "names its languages once": len(fields.get("preferred-languages", [])) == 1,
        "names where it stands": url in fields.get("canonical", []),
        "links are https": all(
            one.startswith("https://")
            for name in ("canonical", "policy", "encryption", "acknowledgments", "hiring")
            for one in fields.get(name, [])
        ),
    }
    return {rule for rule, kept in rules.items() if not kept}


def _each(fields: dict[str, list[str]], name: str, is_good: Callable[[str], bool]) -> bool:
    values = fields.get(name, [])
    return bool(values) and all(map(is_good, values))


def _is_within_a_year(text: str, now: datetime) -> bool:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is not None and now < moment <= now + timedelta(days=365)


def _is_https_origin(source: str) -> bool:
    parts = urlsplit(source)
    host = parts.hostname or ""
    return parts.scheme == "https" and "." in host and "*" not in host and host != "127.0.0.1"
