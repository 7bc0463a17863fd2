"""Answers in words, from the documents’ own lines."""
