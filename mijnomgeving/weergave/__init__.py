"""How what registers know and what editors wrote become the lines of a page."""
