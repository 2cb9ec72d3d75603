"""The large figures of `make proof`. Sets Django up first: its modules import models."""

import django

django.setup()
