"""The faces people meet: command line, page, API, widget."""
