"""The screens of the beheerder in the CMS: who sees what, and why."""
