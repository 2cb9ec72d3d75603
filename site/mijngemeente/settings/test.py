"""Settings of the test suite."""

import atexit
import secrets
import shutil
import tempfile
from pathlib import Path

from mijngemeente.settings.development import *  # noqa: F403  # Settings modules extend each other this way.

for engine in TEMPLATES:
    engine["OPTIONS"]["debug"] = True  # Coverage of templates needs to know their lines.

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]

# A folder of this process alone, made when it is needed; the outbox in it is a real one.
LOGBOEK_MAP = Path(tempfile.gettempdir(), f"mijngemeente-logboek-{secrets.token_hex(8)}")
atexit.register(shutil.rmtree, LOGBOEK_MAP, ignore_errors=True)
