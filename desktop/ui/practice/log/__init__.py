"""The log of the vault: who opened, printed or changed what, and whether all of it is there."""
