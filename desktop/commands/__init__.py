"""The command line, one verb per file, over the same services as the window."""
