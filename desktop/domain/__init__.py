"""Plain frozen values and rules of a first session; imports nothing but the standard library."""
