"""A question and a conversation in, an exact answer out."""
