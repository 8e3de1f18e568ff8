"""The last three minutes: the next date, the papers, and how the client leaves."""
