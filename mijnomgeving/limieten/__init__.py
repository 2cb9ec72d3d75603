"""How often and how much at once: so that nobody guesses, empties or blocks this portal."""
