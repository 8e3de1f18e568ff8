"""Backups: what there is, made now, tried, and put in the vault's place."""
