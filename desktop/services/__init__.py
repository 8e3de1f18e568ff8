"""What the product can do, one verb per file, without a window."""
