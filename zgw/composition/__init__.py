"""Puts together what registers know: which calls, in which round, and what may be shown of it."""
