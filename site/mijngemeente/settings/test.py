"""Settings of the test suite."""

from mijngemeente.settings.development import *  # noqa: F403  # Settings modules extend each other this way.

for engine in TEMPLATES:
    engine["OPTIONS"]["debug"] = True  # Coverage of templates needs to know their lines.

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
RATELIMIT_ENABLE = False  # All tests come from one address, and visit as few persons.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
