"""Knows how a portal is told about the demo registers: `setup_configuration`."""

from zgw.demo.store import JSON

_APIS = {"zaken": "zrc", "catalogi": "ztc", "documenten": "drc", "besluiten": "brc"}


def configuration(url: str, *, slug: str, naam: str, client_id: str, secret: str) -> JSON:
    """Return the YAML structure for four services and one register set."""
    services = [
        {
            "identifier": f"{slug}-{api}",
            "label": f"{naam} {api}",
            "api_root": f"{url}{api}/api/v1/",
            "api_type": api_type,
            "auth_type": "zgw",
            "client_id": client_id,
            "secret": secret,
            "user_id": client_id,
            "user_representation": "MijnGemeente",
        }
        for api, api_type in _APIS.items()
    ]
    register = {"slug": slug, "naam": naam} | {api: f"{slug}-{api}" for api in _APIS}
    return {
        "zgw_consumers_config_enable": True,
        "zgw_consumers": {"services": services},
        "registersets_config_enable": True,
        "registersets": {"sets": [register]},
    }
