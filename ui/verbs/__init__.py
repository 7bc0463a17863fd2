"""One verb of the command line a module: `arguments` says what it takes, `run` does it and returns the exit code."""
