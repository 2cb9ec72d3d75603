"""Where the caches are that tests of sessions use when they are there."""

import os

REDIS = os.environ.get("TEST_REDIS", "redis://127.0.0.1:6379/15")
POSTGRES = os.environ.get("TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
