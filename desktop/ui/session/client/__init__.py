"""The client's own view: the current card, and nothing of anybody else."""
