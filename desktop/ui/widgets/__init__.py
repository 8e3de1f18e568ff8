"""The window's own controls, each usable alone."""
