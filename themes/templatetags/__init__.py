"""The door of this room: the tags that templates use."""
