"""No cookie or entry that was tampered with opens a session; `make proof` tries 100,000."""

from tests.mijnomgeving.sessie import vervalsing


def test_none_of_10_000_random_and_tampered_cookies_is_accepted(geheugen, burger):
    tried, wrong = vervalsing.attempts(10_000, burger, "test")
    assert wrong == []
    assert sum(tried.values()) == 10_000
    assert len(tried) == len(vervalsing.FORGED) + 7
    assert min(tried.values()) > 100


def test_nor_any_on_any_kind_of_cache(opslag, burger):
    assert vervalsing.attempts(60, burger, opslag.kind)[1] == []
