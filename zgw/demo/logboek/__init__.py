"""The demo log service: takes records of look-ups (OTLP), and lets them be read (VNG)."""

from zgw.demo.logboek.logboek import LEZEN, SCHRIJVEN, DemoLogboek

__all__ = ["LEZEN", "SCHRIJVEN", "DemoLogboek"]
