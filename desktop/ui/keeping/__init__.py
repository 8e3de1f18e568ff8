"""How long a client's file is kept, what holds it, and its planned end."""
