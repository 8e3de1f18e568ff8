"""Under which title a section of a paper stands."""

from __future__ import annotations

from desktop.domain.pack import SectionPlan

TOPICS = "topics"
"""The style of sections that are one topic each: its title, its opening sentence, its clauses."""


def head_of(section: SectionPlan) -> str:
    """Return the key whose title *section* bears: its own, or that of the topic it is.

    A section is one topic if its style says so, or if its key ends with that topic's.
    """
    first = section.items[0] if section.items else ""
    is_topic = section.style == TOPICS or section.key.endswith(f".{first}")
    return first if first and is_topic else section.key
