"""From an agreement's wording to blocks: one small template for each kind of paper."""
