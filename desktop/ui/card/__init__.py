"""A seal on a card, in the window: chosen once, and asked for each time it seals."""
