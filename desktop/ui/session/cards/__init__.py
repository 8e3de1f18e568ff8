"""The cards of a session: one calm card for each kind of thing people talk about."""
