"""The practitioner at her desk: home, clients, and what was agreed with them."""
