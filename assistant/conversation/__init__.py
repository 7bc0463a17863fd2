"""Questions in a row: what one leaves unsaid, and several in one breath."""
