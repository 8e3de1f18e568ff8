"""Colours, type and icons of the window."""
