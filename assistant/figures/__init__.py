"""Answers that give figures, and those that say why none stands there."""
