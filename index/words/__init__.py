"""Finding by words: spelling, morphemes, pairs of letters, labels."""
