"""Holding off the system's own sleep and screen lock while a session is open."""
