"""What an editor sees of a text before it is published: the real page of a made-up zaak."""
