"""The screen on which an editor tries out tips with a person who does not exist."""
