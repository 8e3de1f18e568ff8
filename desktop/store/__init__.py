"""The vault: an encrypted file, its keys, its journal and its audit chain."""
