"""Cookies that nobody was given and entries that nobody wrote: none may open a session."""

import base64
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from mijnomgeving.sessie.identity import PRINCIPAL, principal_of
from mijnomgeving.sessie.middleware import MijnSessieMiddleware
from mijnomgeving.sessie.sealed_principal import pack
from mijnomgeving.sessie.sealing import Seal, cookie_bytes, new_cookie
from mijnomgeving.sessie.store import SessionStore
from zgw.resources import Principal

LIVE = 20  # Sessions that are logged in while others try.
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@dataclass(frozen=True)
class Sessies:
    """Cookies of people who are logged in, and of sessions that ended."""

    live: list[str]
    ended: list[str]

    @classmethod
    def begin(cls, principal: Principal) -> "Sessies":
        """Log so many people in; some of them out again, or in anew."""
        live, ended = [], []
        for place in range(LIVE):
            old = _log_in(principal)
            sessie = SessionStore(old)
            sessie.flush() if place % 2 else sessie.cycle_key()
            ended.append(old)
            live.append(_log_in(principal))
        return cls(live, ended)


def _log_in(principal: Principal) -> str:
    sessie = SessionStore()
    sessie[PRINCIPAL] = pack(principal)
    sessie.save()
    assert sessie.session_key is not None
    return sessie.session_key


class Door:
    """The middleware with a page behind it that says who is there."""

    def __init__(self) -> None:
        self._asked = MijnSessieMiddleware(self._page)

    def _page(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("niemand" if principal_of(request) is None else "iemand")

    def opens(self, cookie: str) -> bool:
        """Whether a browser with this cookie is somebody."""
        request = RequestFactory().get("/mijn/")
        request.COOKIES[settings.MIJN_SESSIE_COOKIE] = cookie
        response = self._asked(request)
        assert isinstance(response, HttpResponse)
        return response.content == b"iemand"


def _raw(cookie: str) -> bytes:
    found = cookie_bytes(cookie)
    assert found is not None
    return found


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bit(random: Random, sessies: Sessies) -> str:
    raw = bytearray(_raw(random.choice(sessies.live)))
    raw[random.randrange(32)] ^= 1 << random.randrange(8)
    return _encoded(bytes(raw))


def _character(random: Random, sessies: Sessies) -> str:
    cookie = random.choice(sessies.live)
    place = random.randrange(len(cookie))
    other = random.choice(ALPHABET.replace(cookie[place], ""))
    return cookie[:place] + other + cookie[place + 1 :]


def _cut(random: Random, sessies: Sessies) -> str:
    cookie = random.choice(sessies.live)
    begin, end = random.choice([(0, random.randrange(43)), (random.randrange(1, 43), 43)])
    return cookie[begin:end]


def _longer(random: Random, sessies: Sessies) -> str:
    cookie = random.choice(sessies.live)
    extra = "".join(random.choices(ALPHABET + "=.; %\t", k=random.choice([1, 2, 21, 43, 4000])))
    return random.choice([cookie + extra, extra + cookie])


def _otherwise_encoded(random: Random, sessies: Sessies) -> str:
    cookie = random.choice(sessies.live)
    raw = _raw(cookie)
    # The last character holds two bits that mean nothing: three others decode to the same bytes.
    last = ALPHABET.index(cookie[-1]) ^ random.randrange(1, 4)
    return random.choice(
        [
            cookie[:-1] + ALPHABET[last],
            cookie + "=",
            base64.b64encode(raw).decode(),
            base64.b32encode(raw).decode(),
            raw.hex(),
            cookie.swapcase(),
            f"{cookie[:9]}\n{cookie[9:]}",
            f"%{ord(cookie[0]):02X}{cookie[1:]}",
            f'"{cookie}"',
        ]
    )


def _halves(random: Random, sessies: Sessies) -> str:
    first, second = random.sample(sessies.live, 2)
    place = random.randrange(8, 25)  # Closer to an end, chance may give a true one.
    return _encoded(_raw(first)[:place] + _raw(second)[place:])


def _from_the_store(random: Random, sessies: Sessies) -> str:
    seal = Seal.of(_raw(random.choice(sessies.live)))
    return random.choice(
        [
            seal.storage_id,
            _encoded(bytes.fromhex(seal.storage_id) * 2),
            _encoded(seal.storage_id.encode()),
        ]
    )


FORGED: dict[str, Callable[[Random, Sessies], str]] = {
    "random": lambda random, _: _encoded(random.randbytes(32)),
    "one bit changed": _bit,
    "one character changed": _character,
    "cut off": _cut,
    "made longer": _longer,
    "encoded otherwise": _otherwise_encoded,
    "of two sessions": _halves,
    "of what is stored": _from_the_store,
    "of an ended session": lambda random, sessies: random.choice(sessies.ended),
    "made here, never stored": lambda *_: new_cookie(),
}


def _name(cookie: str, label: str) -> str:
    return f"mijn-sessie:{Seal.of(_raw(cookie)).storage_id}:{label}"


@contextmanager
def tampered(random: Random, sessies: Sessies) -> Iterator[tuple[str, str]]:
    """What was done to the store, and the true cookie that may not open it for as long."""
    mine, other = random.sample(sessies.live, 2)
    label, second = random.sample(["inhoud", "actief"], 2)
    name, sealed = _name(mine, label), cache.get(_name(mine, label))
    place = random.randrange(len(sealed))
    flipped = bytes([sealed[place] ^ (1 << random.randrange(8))])
    done = {
        "entry: one bit changed": sealed[:place] + flipped + sealed[place + 1 :],
        "entry: cut off": sealed[:place],
        "entry: made longer": sealed + random.randbytes(random.randrange(1, 20)),
        "entry: of another session": cache.get(_name(other, label)),
        "entry: of another label": cache.get(_name(mine, second)),
        "entry: random": random.randbytes(len(sealed)),
        "entry: not sealed": random.choice(["{}", 1, b"{}", {"bsn": "999990342"}, None]),
    }
    what = random.choice(list(done))
    cache.set(name, done[what])
    yield what, mine
    cache.set(name, sealed)


def attempts(number: int, principal: Principal, seed: str) -> tuple[Counter[str], list[str]]:
    """Tries so many; how many of what, and what opened that may not, or no longer did.

    One in ten is a change in the store. After every hundred, true cookies must open still.
    """
    random = Random(seed)  # noqa: S311  # To be the same each time.
    sessies, door = Sessies.begin(principal), Door()
    tried, wrong = Counter[str](), list[str]()
    for place in range(number):
        if place % 10 == 9:
            with tampered(random, sessies) as (what, cookie):
                opened = door.opens(cookie)
        else:
            what = random.choice(list(FORGED))
            cookie = FORGED[what](random, sessies)
            opened = door.opens(cookie)
        tried[what] += 1
        wrong += [f"{what}: attempt {place} of {seed}"] if opened else []
        if place % 100 == 99 and not door.opens(random.choice(sessies.live)):
            wrong.append(f"a true cookie no longer opens: attempt {place} of {seed}")
    return tried, wrong
