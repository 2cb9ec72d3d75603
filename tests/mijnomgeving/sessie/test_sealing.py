"""What is derived from a cookie: a place and a key that tell nothing of each other."""

import dataclasses
import hmac

import pytest
from pytest_django import Settings

from mijnomgeving.sessie.sealing import Seal, cookie_bytes, new_cookie


def test_a_new_cookie_is_32_random_bytes():
    cookies = {new_cookie() for _ in range(1000)}
    assert len(cookies) == 1000
    assert {len(cookie_bytes(cookie) or b"") for cookie in cookies} == {32}


def test_the_same_cookie_gives_the_same_place_and_key():
    assert Seal.of(b"a" * 32) == Seal.of(b"a" * 32)
    assert Seal.of(b"a" * 32) != Seal.of(b"b" * 32)


def test_the_place_where_a_session_is_stored_tells_nothing_of_its_key():
    seal = Seal.of(b"a" * 32)
    assert (len(seal.storage_id), len(seal.key)) == (32, 32)
    assert seal.storage_id not in seal.key.hex()


def test_the_same_text_is_sealed_differently_each_time():
    seal = Seal.of(b"a" * 32)
    assert len({seal.close("inhoud", b"tekst") for _ in range(100)}) == 100


def test_a_key_does_not_show_in_a_repr():
    assert Seal.of(b"a" * 32).key.hex() not in repr(Seal.of(b"a" * 32))
    assert str(Seal.of(b"a" * 32).key) not in repr(Seal.of(b"a" * 32))


def hkdf(raw: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    """RFC 5869 with SHA-256, for one block."""
    key = hmac.digest(salt, raw, "sha256")
    return hmac.digest(key, info + b"\x01", "sha256")[:length]


def test_place_and_key_are_derived_as_rfc_5869_has_it(settings: Settings):
    settings.SECRET_KEY = "zout"
    seal = Seal.of(b"a" * 32)
    assert seal.storage_id == hkdf(b"a" * 32, b"zout", b"mijngemeente sessie opslag 1", 16).hex()
    assert seal.key == hkdf(b"a" * 32, b"zout", b"mijngemeente sessie sleutel 1", 32)


def test_what_was_sealed_opens_only_at_its_own_place_and_under_its_own_label():
    seal = Seal.of(b"a" * 32)
    sealed = seal.close("inhoud", b"tekst")
    assert seal.open("inhoud", sealed) == b"tekst"
    assert seal.open("actief", sealed) is None
    assert dataclasses.replace(seal, storage_id="0" * 32).open("inhoud", sealed) is None
    assert dataclasses.replace(seal, key=b"k" * 32).open("inhoud", sealed) is None


def test_an_empty_text_can_be_sealed_too_with_96_bits_of_nonce_and_128_of_tag():
    seal = Seal.of(b"a" * 32)
    assert len(seal.close("inhoud", b"")) == 12 + 16
    assert seal.open("inhoud", seal.close("inhoud", b"")) == b""


@pytest.mark.parametrize("rubbish", [None, "", "tekst", 7, [], b"", b"a", b"a" * 12, b"a" * 13])
def test_rubbish_opens_nothing_and_raises_nothing(rubbish):
    assert Seal.of(b"a" * 32).open("inhoud", rubbish) is None


def test_a_seal_cannot_be_changed_afterwards():
    seal = Seal.of(b"a" * 32)
    with pytest.raises(dataclasses.FrozenInstanceError):
        seal.key = b""  # type: ignore[misc]  # That is what is tried.
    assert not hasattr(seal, "__dict__")


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_cookie_holds_32_bytes_and_no_other_number(length):
    import base64

    made = base64.urlsafe_b64encode(b"a" * length).rstrip(b"=").decode()
    assert cookie_bytes(made) is None
