"""Before the vault is open: welcome, unlocking, the recovery code."""
