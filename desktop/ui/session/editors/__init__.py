"""Controls that take one answer each, by the kind of the item."""
