"""The optional language model: it words what was decided, and is held to it."""
