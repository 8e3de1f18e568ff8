"""Reading a damaged store page by page, without the database: all that still holds is saved."""
