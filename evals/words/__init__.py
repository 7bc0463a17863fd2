"""Which engine is to find labels by their words: ours and PostgreSQL's, measured over the same invented labels."""
