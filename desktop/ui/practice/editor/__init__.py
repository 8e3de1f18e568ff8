"""Her own wording: the pack's sentences changed in place, seen whole, then published."""
