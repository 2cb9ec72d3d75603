"""The views of the citizen's pages: each reads the request, asks, and renders."""
