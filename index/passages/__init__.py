"""What of a reading is searched: passages, rows, nodes."""
