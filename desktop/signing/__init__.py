"""The practitioner's certificate, the seal and its strict check."""
