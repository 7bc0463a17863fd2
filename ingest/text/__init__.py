"""Characters, lines and marks; the words by which these documents are laid out."""
