"""The kind of slot that says that a custodian opened the vault; nothing heavy comes with it."""

BY_SHEET = "custodian"
