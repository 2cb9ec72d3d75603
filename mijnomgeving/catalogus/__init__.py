"""The screens of the catalogue in the CMS: what it holds, and what of it has been written about."""
