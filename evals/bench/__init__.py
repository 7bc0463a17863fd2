"""How fast, how large, and how that grows: measured, never promised."""
