"""Words of a child pack replace its parent's, and no short form of the old sentence stays."""

from desktop.packs.merging import merge
from desktop.packs.reading import PackFiles

PARENT = PackFiles(
    {"key": "parent"},
    words={
        "en": {
            "privacy.harm": {
                "title": "Harm",
                "text": {"may": "I may tell someone who can help you.", "must": "I must tell."},
                "card": {"may": "I may tell someone.", "must": "I must."},
            }
        }
    },
)


def merged(**own: object) -> dict[str, object]:
    child = PackFiles({"key": "child"}, words={"en": {"privacy.harm": dict(own)}})
    return merge(PARENT, child).words["en"]["privacy.harm"]


def test_a_new_sentence_takes_the_old_one_from_the_card() -> None:
    words = merged(text={"may": "I may tell the police."})

    assert words["text"] == {"may": "I may tell the police.", "must": "I must tell."}
    assert words["card"] == {"must": "I must."}


def test_a_new_sentence_brings_its_own_card() -> None:
    words = merged(text={"may": "I may tell the police."}, card={"may": "I may call."})

    assert words["card"] == {"may": "I may call.", "must": "I must."}


def test_a_card_can_be_shortened_alone() -> None:
    words = merged(card={"may": "I may call."})

    assert words["text"] == {"may": "I may tell someone who can help you.", "must": "I must tell."}
    assert words["card"] == {"may": "I may call.", "must": "I must."}


def test_a_new_title_leaves_sentence_and_card() -> None:
    words = merged(title="Danger")

    assert words["title"] == "Danger"
    assert words["card"] == {"may": "I may tell someone.", "must": "I must."}
