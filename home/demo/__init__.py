"""Content of the demo: YAML beside this module, and what brings it in."""
