"""From blocks to pieces: how each block looks and what it is in the structure tree."""
