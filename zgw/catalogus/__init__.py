"""What the portal keeps of the catalogues of its registers, and how it comes by it."""
