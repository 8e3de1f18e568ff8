"""Papers that lie on the page for a moment: other words, a question, more to talk about."""
