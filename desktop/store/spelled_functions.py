"""What statements may ask of a value as it is spelled in a column."""

from desktop.domain import last_day as last_days
from desktop.store import plain


def last_day(spelled: str | None) -> str | None:
    """Return the ISO day that the spelled words name as the last one; None where they name none."""
    try:
        words = plain.read(spelled) if spelled else None
    except ValueError:  # A damaged value is told where it is read, not in a list.
        return None
    found = last_days.last_day(words) if isinstance(words, str) else None
    return found.isoformat() if found else None
