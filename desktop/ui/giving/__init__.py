"""Handing papers over: for whom, printed, saved, with a password, or shown."""
