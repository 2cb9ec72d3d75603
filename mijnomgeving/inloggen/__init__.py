"""Logging in and out: the choice of a means, and the mock of DigiD for development."""
