"""What is measured: pure functions from rows to numbers with their intervals."""
