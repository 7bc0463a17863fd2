"""Reading and embedding spread over processes or a cluster."""
