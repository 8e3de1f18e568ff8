"""Files that are dropped on a page."""

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> tuple[str, ...]:
    """Return the local files that *data* names; nothing if one of them is elsewhere."""
    urls = data.urls()
    return tuple(one.toLocalFile() for one in urls) if all(u.isLocalFile() for u in urls) else ()
