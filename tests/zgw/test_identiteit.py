"""What can be the identity of a person or company, and what cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.zgw import oracle
from zgw.demo import bekend
from zgw.resources import Kind


@given(kind=st.sampled_from(Kind), value=st.text(max_size=14), kvk=st.text(max_size=9))
def test_an_impossible_identity_cannot_exist_and_tells_nothing(
    kind: Kind, value: str, kvk: str
) -> None:
    expected = told = f"Geen geldige identiteit van soort {kind}"

    try:
        oracle.principal(kind, value, kvk=kvk)
    except ValueError as error:
        told = str(error)

    assert told == expected


@pytest.mark.parametrize(
    ("kind", "value", "kvk"),
    [
        (Kind.BSN, "", ""),
        (Kind.BSN, " ", ""),
        (Kind.BSN, "000000000", ""),
        (Kind.BSN, "999990343", ""),
        (Kind.BSN, f"{bekend.SUZANNE}\n", ""),
        (Kind.BSN, "٩٩٩٩٩٠٣٤٢", ""),
        (Kind.RSIN, "123456789", ""),
        (Kind.KVK, "", ""),
        (Kind.KVK, "1234567", ""),
        (Kind.VESTIGING, bekend.KORENBLOEM_VESTIGINGEN[0], ""),
        (Kind.VESTIGING, "", bekend.KORENBLOEM_KVK),
    ],
)
def test_these_are_no_identities(kind: Kind, value: str, kvk: str) -> None:
    with pytest.raises(ValueError, match="Geen geldige identiteit") as caught:
        oracle.principal(kind, value, kvk=kvk)
    assert not value.strip() or value not in str(caught.value)
