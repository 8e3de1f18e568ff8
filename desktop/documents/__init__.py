"""Documents: from an agreement's wording to shaped, tagged, deterministic PDF bytes."""
