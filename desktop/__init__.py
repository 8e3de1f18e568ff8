"""Holdfast: a client's first session, settled together, signed and sealed."""

__version__ = "0.1.0"
