"""Entries of the log as rows of a list, each day under its own heading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.ui.home.row_list import Row
from desktop.ui.moments import clock_words, long_day
from desktop.ui.practice.log.words import picture_of, said

if TYPE_CHECKING:
    from desktop.store.audit import AuditEntry
    from desktop.store.audit_log import Subject


def entry_rows(
    shown: Iterable[tuple[AuditEntry, Subject]], last_day: str, *, hides_names: bool
) -> tuple[list[Row], str]:
    """Return rows for entries that follow those of *last_day*, and the day they end with."""
    rows: list[Row] = []
    for entry, about in shown:
        day = entry.at[:10]
        if day != last_day:
            rows.append(Row(key="", title=long_day(entry.at)))
            last_day = day
        rows.append(entry_row(entry, about, hides_names=hides_names))
    return rows, last_day


def entry_row(entry: AuditEntry, about: Subject, *, hides_names: bool) -> Row:
    """Return one entry as a row: what was done, when, whose file, which paper, its number."""
    parts = (clock_words(entry.at), whose(about, hides_names=hides_names), about.title)
    return Row(
        key=str(entry.seq),
        title=said(entry),
        detail=" · ".join(part for part in parts if part),
        tail=QLocale().toString(entry.seq),
        picture=picture_of(entry.kind),
    )


def whose(about: Subject, *, hides_names: bool) -> str:
    """Return whose file an entry is about: the name, or where names are hidden the reference."""
    if not about.client:
        return ""
    if hides_names or not about.name:
        return about.reference or QCoreApplication.translate("LogPage", "no reference")
    return about.name


def month_name(month: str) -> str:
    """Return the month YYYY-MM as people say it."""
    year, number = month.split("-")
    name = QLocale().standaloneMonthName(int(number))
    return f"{name[:1].upper()}{name[1:]} {year}"
