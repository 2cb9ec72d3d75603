"""`make bench`: what a page of the portal costs, measured from outside it."""
