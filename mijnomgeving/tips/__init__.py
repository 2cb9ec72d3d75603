"""Tips of the citizen: what is known for them, and whether the person chose for personal ones."""
