"""Reading the pages and signing them, one after the other."""
