"""Pieces of a page: measured once for a width, cut where a page ends, drawn where they land."""
