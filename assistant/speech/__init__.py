"""How an answer is said, cited and proved."""
