"""Which of the things found are meant."""
