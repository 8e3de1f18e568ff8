"""Keys and locking: what opens the vault, and when it closes by itself."""
