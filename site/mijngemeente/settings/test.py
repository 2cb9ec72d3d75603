"""Settings of the test suite."""

from mijngemeente.settings.development import *  # noqa: F403  # Settings modules extend each other this way.

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
