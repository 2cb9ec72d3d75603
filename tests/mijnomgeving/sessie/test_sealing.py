"""What is derived from a cookie: a place and a key that tell nothing of each other."""

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
