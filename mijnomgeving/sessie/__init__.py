"""The session of a citizen, and who is logged in; the doors are `identity` and `volgende`."""
