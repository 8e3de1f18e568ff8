"""Under which title a section of a paper stands."""

from __future__ import annotations

from desktop.domain.pack import SectionPlan

TOPICS = "topics"
"""The style of sections that are one topic each: its title, its opening sentence, its clauses."""

CHAPTER = "chapter"
"""The style of sections with a heading of their own over several topics, each with its title."""


_OF = "/"


def section_mark(document: str, key: str) -> str:
    """Return the one name of the section *key* on the paper *document*: other papers have it too."""
    return f"{document}{_OF}{key}"


def of_mark(mark: str) -> tuple[str, str]:
    """Return the paper and the section that *mark* names; no paper where it is a plain key."""
    document, between, key = mark.partition(_OF)
    return (document, key) if between else ("", mark)


def head_of(section: SectionPlan) -> str:
    """Return the key whose title *section* bears: its own, or that of the topic it is.

    A section is one topic if its style says so, or if its key ends with that topic's.
    """
    first = section.items[0] if section.items else ""
    is_topic = section.style == TOPICS or section.key.endswith(f".{first}")
    return first if first and is_topic else section.key
