"""A question taken apart: what is wanted, of what, for when."""
