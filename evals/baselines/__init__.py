"""What people would use instead: the same documents, the same model, no figures read at ingest."""
