"""Where the rows of a generation stand: SQLite under a folder, or a database that many share."""
