"""Files in, a corpus of exact facts out."""
