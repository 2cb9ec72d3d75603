"""Who may come into the CMS, how, and to do what."""
