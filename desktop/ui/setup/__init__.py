"""The first run: practice, place, passphrase and recovery sheet, one calm page at a time."""
