import json
import logging
import ssl

# ruleid: geen-lezer-die-uitvoert
import pickle

import yaml

# ruleid: geen-csrf-exempt
from django.views.decorators.csrf import csrf_exempt

# ok: geen-csrf-exempt
from django.views.decorators.csrf import csrf_protect

from mijnomgeving.gebeurtenissen import INLOGGEN_GELUKT

logger = logging.getLogger(__name__)


# ruleid: geen-csrf-exempt
@csrf_exempt
def slecht(session, principal, tekst, bsn):
    # ruleid: certificaat-wordt-gecontroleerd
    session.get("https://register", verify=False)
    # ruleid: certificaat-wordt-gecontroleerd
    session.verify = False
    # ruleid: certificaat-wordt-gecontroleerd
    ssl._create_unverified_context()
    # ruleid: geen-lezer-die-uitvoert
    yaml.load(tekst)
    # ruleid: geen-lezer-die-uitvoert
    yaml.unsafe_load(tekst)
    # ruleid: geen-persoon-in-log-of-op-scherm
    logger.info("Ingelogd: %s", bsn)
    # ruleid: geen-persoon-in-log-of-op-scherm
    logger.warning(f"Ingelogd: {principal.value} {principal}")
    # ruleid: geen-persoon-in-log-of-op-scherm
    logger.error("Ingelogd: " + str(principal))
    # ruleid: geen-persoon-in-log-of-op-scherm
    logger.info("Zaak", extra={"zaak": tekst.zaaknummer})
    # ruleid: geen-persoon-in-log-of-op-scherm
    print(bsn)
    # ruleid: geen-persoon-in-log-of-op-scherm
    INLOGGEN_GELUKT.meld(logger, bsn=tekst)
    # ruleid: geen-persoon-in-log-of-op-scherm
    INLOGGEN_GELUKT.meld(logger, middel=f"{bsn}")
    pickle.loads(tekst)


# ok: geen-csrf-exempt
@csrf_protect
def goed(session, principal, tekst, error):
    # ok: certificaat-wordt-gecontroleerd
    session.get("https://register", verify="/ca.pem")
    # ok: geen-lezer-die-uitvoert
    json.loads(tekst)
    # ok: geen-lezer-die-uitvoert
    yaml.safe_load(tekst)
    # ok: geen-persoon-in-log-of-op-scherm
    INLOGGEN_GELUKT.meld(logger, middel=principal.means)
    # ok: geen-persoon-in-log-of-op-scherm
    logger.warning("%s", type(error).__name__)
