"""One client per ZGW API: they ask, and give resources back. They know HTTP; nobody else does."""
