"""Tables, whole or torn: rows, headings, repairs that something vouches for."""
