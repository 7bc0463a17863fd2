"""Whole generations: put together, kept, opened for asking."""
