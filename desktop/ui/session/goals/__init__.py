"""The goals card: from one hope to as much as the client wants to say about it."""
