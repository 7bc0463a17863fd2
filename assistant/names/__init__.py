"""What the documents call things, and whether that is what was asked."""
