"""The store: sealed at rest, final after logout, limited in time; on every kind of cache."""

import base64
import dataclasses
import pickle
import random
import secrets
import time

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from pytest_django import Settings

from mijngemeente.caches import LENGTE
from mijnomgeving.sessie.resterend import VOORBIJ
from mijnomgeving.sessie.sealing import Seal, cookie_bytes, new_cookie
from mijnomgeving.sessie.store import SessionStore
from mijnomgeving.sessie.vault import Contents, Onbereikbaar, Vault

SENTINEL = {"bsn": "999990342", "naam": "Suzanne Moulin", "zaak": "ZAAK-2026-0000012"}


def stored(data: dict[str, str] | None = None) -> str:
    """The cookie of a stored session."""
    sessie = SessionStore()
    sessie.update(data or SENTINEL)
    sessie.save()
    assert sessie.session_key is not None
    return sessie.session_key


def content(cookie: str | None) -> dict[str, object]:
    return dict(SessionStore(cookie).items())


def entry_names(opslag) -> dict[str, str]:
    """Name within Django's cache API by label."""
    names = [name[name.index("mijn-sessie:") :] for name in opslag.entries()]
    return {name.rsplit(":", 1)[1]: name for name in names}


def test_a_session_comes_back_with_its_cookie(opslag):
    assert content(stored()) == SENTINEL


def test_a_session_can_be_changed_and_keeps_its_cookie(opslag):
    cookie = stored()
    sessie = SessionStore(cookie)
    sessie["erbij"] = 1
    sessie.save()
    assert content(cookie) == {**SENTINEL, "erbij": 1}


def test_nothing_of_a_session_can_be_read_in_the_store(opslag):
    cookie = stored()
    raw = cookie_bytes(cookie)
    assert raw is not None
    dump = opslag.dump()
    decoded = b"".join(_unwrapped(value) for value in opslag.entries().values())
    assert len(opslag.entries()) == 2
    for secret in (*SENTINEL.values(), *SENTINEL, "start", cookie, raw.hex()):
        assert secret.encode() not in dump
        assert secret.encode() not in decoded
    assert raw not in dump + decoded


def _unwrapped(value: bytes) -> bytes:
    """The bytes as our code handed them to Django's cache."""
    if value[LENGTE:].startswith(b"\x80"):  # Signed, in Redis.
        value = value[LENGTE:]
    pickled = value if value.startswith(b"\x80") else base64.b64decode(value)
    handed = pickle.loads(pickled)  # noqa: S301  # Our own test data.
    assert isinstance(handed, bytes)
    return handed


def test_the_store_differs_for_two_equal_sessions(geheugen):
    stored()
    stored()
    assert len(set(geheugen.entries().values())) == 4


def test_another_secret_key_opens_nothing(opslag, settings: Settings):
    cookie = stored()
    settings.SECRET_KEY = "another-secret-key"
    assert content(cookie) == {}


def test_a_sealed_entry_is_worth_nothing_in_another_session(opslag):
    mine, others = stored(), stored({"naam": "Jan"})
    names = [name[name.index("mijn-sessie:") :] for name in opslag.entries()]
    inhoud = [name for name in names if name.endswith("inhoud")]
    first, second = cache.get(inhoud[0]), cache.get(inhoud[1])
    cache.set(inhoud[0], second)
    cache.set(inhoud[1], first)
    assert content(mine) == {}
    assert content(others) == {}


def test_a_sealed_entry_is_worth_nothing_under_another_label(opslag):
    cookie = stored()
    names = entry_names(opslag)
    cache.set(names["actief"], cache.get(names["inhoud"]))
    assert content(cookie) == {}


@pytest.mark.parametrize("label", ["inhoud", "actief"])
def test_every_changed_byte_in_the_store_ends_the_session(geheugen, label):
    cookie = stored()
    name = entry_names(geheugen)[label]
    sealed = cache.get(name)
    for index in range(len(sealed)):
        cache.set(name, sealed[:index] + bytes([sealed[index] ^ 1]) + sealed[index + 1 :])
        assert content(cookie) == {}
    cache.set(name, sealed)
    assert content(cookie) == SENTINEL


@pytest.mark.parametrize("rubbish", [b"", b"kort", "tekst", 1, None, {"bsn": "1"}, b"\0" * 400])
def test_rubbish_in_the_store_is_an_empty_session(opslag, rubbish):
    cookie = stored()
    cache.set(entry_names(opslag)["inhoud"], rubbish)
    assert content(cookie) == {}


def test_a_missing_moment_of_activity_ends_the_session(opslag):
    cookie = stored()
    cache.delete(entry_names(opslag)["actief"])
    assert content(cookie) == {}


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "x",
        "a" * 42,
        "a" * 44,
        "é" * 43,
        "a" * 42 + "\n",
        "a" * 42 + "=",
        "\0" * 43,
        "../../../../etc/passwd",
        "a" * 5000,
    ],
)
def test_a_malformed_cookie_is_an_empty_session(geheugen, cookie):
    sessie = SessionStore(cookie)
    assert sessie.session_key is None
    assert dict(sessie.items()) == {}
    assert sessie.session_key is None


def test_a_truncated_or_lengthened_cookie_is_an_empty_session(geheugen):
    cookie = stored()
    for variant in [cookie[:length] for length in range(43)] + [cookie + "A", cookie + "="]:
        assert content(variant) == {}


def test_every_changed_character_of_the_cookie_is_an_empty_session(geheugen):
    cookie = stored()
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    variants = {
        cookie[:index] + letter + cookie[index + 1 :]
        for index in range(len(cookie))
        for letter in alphabet
    } - {cookie}
    assert all(content(variant) == {} for variant in variants)


def test_random_cookies_are_never_accepted_and_store_nothing(geheugen):
    stored()
    before = geheugen.entries()
    chance = random.Random(2026)  # noqa: S311  # A fixed sample.
    for _ in range(2000):
        cookie = base64.urlsafe_b64encode(chance.randbytes(32)).rstrip(b"=").decode()
        sessie = SessionStore(cookie)
        assert dict(sessie.items()) == {}
        sessie.flush()
    assert geheugen.entries() == before


def test_logging_out_with_a_made_up_cookie_stores_nothing(opslag):
    SessionStore(new_cookie()).flush()
    SessionStore().delete(new_cookie())
    SessionStore().delete("x")
    assert opslag.entries() == {}


def test_contents_cannot_be_changed_behind_the_back_of_the_store(geheugen):
    contents = Contents({}, 0.0, 0.0)
    for thing, name in ((contents, "start"), (Vault(Seal("", b"")), "seal"), (VOORBIJ, "maximum")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(thing, name, 1.0)
        assert not hasattr(thing, "__dict__")


def test_another_session_can_be_deleted_by_its_key(opslag):
    mine, other = stored(), stored()
    SessionStore(mine).delete(other)
    assert content(mine) == SENTINEL
    assert content(other) == {}
    assert SessionStore().exists(mine)


def test_the_entries_go_when_their_time_is_over_and_no_sooner(opslag, klok):
    """As the cache counts: in whole seconds, a second or two more than what is sealed in them."""
    before = time.time()
    stored()
    names = entry_names(opslag)
    left = {label: opslag.expires(name) - before for label, name in names.items()}
    assert 900 <= left["actief"] <= 905
    assert 7200 <= left["inhoud"] <= 7205


def test_the_cache_keeps_an_entry_a_second_longer_than_it_counts(geheugen, klok, monkeypatch):
    kept: list[int] = []
    monkeypatch.setattr(LocMemCache, "set", lambda _, name, value, timeout: kept.append(timeout))
    for actief in (0, 0.5, 1):
        Vault(Seal.of(bytes(32))).create(Contents({}, actief, actief), now=0)
    assert kept == [7201, 901, 7202, 902, 7202, 902]


def test_of_a_session_that_is_over_nothing_remains(geheugen, klok):
    sessie = SessionStore(stored(), achtergrond=True)
    sessie.load()
    klok.verder(uren=3)
    assert sessie.resterend() == VOORBIJ


class TestWithoutTheCache:
    """Redis does not answer: everything that asks it says so, each with the same exception."""

    @pytest.mark.parametrize(
        "ask",
        [
            lambda vault: vault.read(),
            lambda vault: vault.create(Contents({}, 0, 0), now=0),
            lambda vault: vault.overwrite(Contents({}, 0, 0), now=0),
            lambda vault: vault.prolong(Contents({}, 0, 0), now=0),
            lambda vault: vault.bury(),
            lambda vault: vault.claim("eenmalig"),
        ],
        ids=["read", "create", "overwrite", "prolong", "bury", "claim"],
    )
    def test_it_is_unreachable(self, settings: Settings, ask):
        away = "redis://127.0.0.1:1/0"
        settings.CACHES = {"default": {"BACKEND": "mijngemeente.caches.Redis", "LOCATION": away}}
        with pytest.raises(Onbereikbaar):
            ask(Vault(Seal.of(bytes(32))))


def test_a_tombstone_outlives_all_that_a_late_writer_could_put_back(opslag):
    before = time.time()
    SessionStore(stored()).flush()
    assert opslag.expires(entry_names(opslag)["weg"]) - before >= 7199


def test_a_cookie_that_someone_made_up_never_becomes_the_key_of_a_session(opslag):
    made_up = new_cookie()
    sessie = SessionStore(made_up)
    sessie["keuze"] = "iets"
    sessie.save()
    assert sessie.session_key != made_up
    assert sessie.new_key
    assert content(made_up) == {}


def test_fourteen_fifty_nine_idle_is_in(opslag, klok):
    cookie = stored()
    klok.verder(minuten=14, seconden=59)
    assert content(cookie) == SENTINEL


def test_fifteen_minutes_and_one_second_idle_is_out(opslag, klok):
    cookie = stored()
    klok.verder(minuten=15, seconden=1)
    assert content(cookie) == {}


def test_activity_begins_the_idle_period_anew(opslag, klok):
    cookie = stored()
    klok.verder(minuten=14)
    sessie = SessionStore(cookie)
    assert sessie["bsn"]
    sessie.prolong()
    klok.verder(minuten=14)
    assert content(cookie) == SENTINEL


def test_without_a_session_nothing_is_prolonged(opslag):
    SessionStore().prolong()
    assert opslag.entries() == {}


def test_what_must_be_a_new_session_gets_a_new_cookie(geheugen):
    cookie = stored()
    sessie = SessionStore(cookie)
    sessie["kopie"] = True
    sessie.save(must_create=True)
    assert sessie.session_key != cookie
    assert content(cookie) == SENTINEL
    assert content(sessie.session_key) == {**SENTINEL, "kopie": True}


def test_keeping_something_is_activity_too(opslag, klok):
    cookie = stored()
    klok.verder(minuten=14)
    sessie = SessionStore(cookie)
    sessie["bezig"] = True
    sessie.save()
    klok.verder(minuten=14)
    assert content(cookie) == {**SENTINEL, "bezig": True}


def test_a_slow_request_in_the_background_does_not_undo_activity(opslag, klok):
    cookie = stored()
    slow = SessionStore(cookie, achtergrond=True)
    slow["stil"] = True
    klok.verder(minuten=14)
    SessionStore(cookie).prolong()
    slow.prolong()
    slow.save()
    klok.verder(minuten=14)
    assert content(cookie) == {**SENTINEL, "stil": True}


def test_the_cache_itself_forgets_an_idle_session_and_keeps_an_active_one(geheugen, settings):
    settings.MIJN_SESSIE_INACTIEF = 1
    active, idle = stored(), stored()
    for _ in range(8):
        time.sleep(0.3)
        sessie = SessionStore(active)
        assert sessie["bsn"]
        sessie.prolong()
    names = {f"mijn-sessie:{Seal.of(cookie_bytes(idle) or b'').storage_id}:actief"}
    assert content(active) == SENTINEL
    assert cache.get_many(names) == {}


def test_two_hours_in_all_is_the_end_however_active(opslag, klok):
    cookie = stored()
    for _ in range(11):
        klok.verder(minuten=10)
        sessie = SessionStore(cookie)
        sessie["bezig"] = True
        sessie.save()
        sessie.prolong()
    klok.verder(minuten=9, seconden=59)
    assert content(cookie) == {**SENTINEL, "bezig": True}
    klok.verder(seconden=2)
    assert content(cookie) == {}


def test_a_request_in_the_background_does_not_begin_the_idle_period_anew(opslag, klok):
    cookie = stored()
    klok.verder(minuten=14)
    sessie = SessionStore(cookie, achtergrond=True)
    sessie["stil"] = True
    sessie.save()
    sessie.prolong()
    assert content(cookie) == {**SENTINEL, "stil": True}
    klok.verder(minuten=1, seconden=1)
    assert content(cookie) == {}


def test_going_on_does_not_undo_what_another_request_kept(opslag):
    cookie = stored()
    slow = SessionStore(cookie)
    assert slow["bsn"]
    quick = SessionStore(cookie)
    quick["vestiging"] = "000037178598"
    quick.save()
    slow.prolong()
    assert content(cookie)["vestiging"] == "000037178598"


def test_after_a_flush_only_a_tombstone_is_stored(opslag):
    cookie = stored()
    SessionStore(cookie).flush()
    assert content(cookie) == {}
    assert set(entry_names(opslag)) == {"weg"}
    assert not SessionStore().exists(cookie)


def test_what_is_kept_after_a_flush_is_a_new_session_with_its_own_two_hours(opslag, klok):
    cookie = stored()
    klok.verder(minuten=10)
    sessie = SessionStore(cookie)
    assert sessie["bsn"]
    sessie.flush()
    sessie["nieuw"] = True
    sessie.save()
    assert sessie.session_key != cookie
    for _ in range(11):
        klok.verder(minuten=10)
        SessionStore(sessie.session_key).prolong()
        later = SessionStore(sessie.session_key)
        assert later["nieuw"]
        later.prolong()
    klok.verder(minuten=9)
    assert content(sessie.session_key) == {"nieuw": True}
    assert content(cookie) == {}


def test_a_rotated_session_keeps_its_contents_under_a_new_key_only(opslag):
    cookie = stored()
    sessie = SessionStore(cookie)
    sessie.cycle_key()
    assert sessie.session_key != cookie
    assert content(sessie.session_key) == SENTINEL
    assert content(cookie) == {}


def test_rotation_does_not_lengthen_the_two_hours(geheugen, klok):
    sessie = SessionStore(stored())
    for _ in range(12):
        klok.verder(minuten=10)
        sessie = SessionStore(sessie.session_key)
        sessie.cycle_key() if sessie.get("bsn") else None
    assert content(sessie.session_key) == {}


def test_a_save_after_a_logout_elsewhere_is_refused(opslag):
    cookie = stored()
    late = SessionStore(cookie)
    late["te laat"] = True
    SessionStore(cookie).flush()
    with pytest.raises(UpdateError):
        late.save()
    late.prolong()
    assert content(cookie) == {}
    assert set(entry_names(opslag)) == {"weg"}


def test_a_save_after_the_cache_was_emptied_is_refused(opslag):
    cookie = stored()
    late = SessionStore(cookie)
    late["te laat"] = True
    for name in entry_names(opslag).values():
        cache.delete(name)
    with pytest.raises(UpdateError):
        late.save()
    assert opslag.entries() == {}


def test_even_a_writer_without_manners_cannot_bring_a_session_back(opslag):
    cookie = stored()
    names = entry_names(opslag)
    kept = {name: cache.get(name) for name in names.values()}
    SessionStore(cookie).flush()
    cache.set_many(kept)
    assert content(cookie) == {}


def test_a_token_is_claimed_once(opslag):
    cookie, token = stored(), secrets.token_urlsafe()
    assert SessionStore(cookie).claim(token)
    assert not SessionStore(cookie).claim(token)
    assert SessionStore(cookie).claim("another")
    assert token.encode() not in opslag.dump()


def test_without_a_session_nothing_can_be_claimed(geheugen):
    assert not SessionStore().claim("token")


def test_nothing_needs_clearing(geheugen):
    SessionStore.clear_expired()
    assert SessionStore().exists("rubbish") is False
