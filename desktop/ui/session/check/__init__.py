"""Check what we settled: everything on one page, each with a way to it and straight back."""
