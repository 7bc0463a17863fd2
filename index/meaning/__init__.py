"""Finding by meaning: the embedding model, and the vectors of Chroma."""
