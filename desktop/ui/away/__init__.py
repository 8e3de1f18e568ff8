"""The practitioner is away: the system sleeps, or its screen is locked."""
