"""The session at the table: from the booking card to the papers in the client's hand."""
