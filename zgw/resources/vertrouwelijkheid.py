"""The scale of vertrouwelijkheidaanduiding in the ZGW standard, from open to secret."""

SCHAAL = (
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
)


def binnen(aanduiding: str, maximum: str) -> bool:
    """Whether `aanduiding` is at most `maximum`. Unknown or empty values are never within."""
    return (
        aanduiding in SCHAAL
        and maximum in SCHAAL
        and SCHAAL.index(aanduiding) <= SCHAAL.index(maximum)
    )
