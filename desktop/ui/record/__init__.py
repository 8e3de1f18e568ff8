"""A client's record as a whole: copied for somebody, put right, and the private notes apart."""
