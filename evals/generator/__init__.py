"""Invented budget documents in varied layouts, and what is true of them; made with no rule of the reader."""
