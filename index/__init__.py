"""A corpus in, evidence out."""
