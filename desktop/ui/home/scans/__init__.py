"""Signed paper that comes back: scans and photos matched, looked at, and filed."""
