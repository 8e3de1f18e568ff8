"""A therapist's own consent form, expressed whole in the editor and sealed as she wrote it.

Row 5 of the list for her own wording. Real forms were tried by hand; nothing of them is kept here.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain import journal as j
from desktop.domain.flow import SIGN, current_card
from desktop.domain.journal import Act, Value
from desktop.domain.own_words import tidied
from desktop.domain.pack import FormPack
from desktop.domain.signature import Signature
from desktop.packs.own_blanks import NewBlank, add_blank
from desktop.packs.own_edits import NewClause, add_clause
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_papers import NewPaper, add_paper
from desktop.packs.own_topics import NewTopic, add_topic, leave_out_topic
from desktop.packs.own_whom import concern
from desktop.services.begin_intake import Beginning, begin_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.confirm_pack import confirm_pack
from desktop.services.edit_wording import keep_draft, wording_draft
from desktop.services.filed_documents import filed_documents
from desktop.services.filed_pack import filed_pack
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, read_session_file
from desktop.services.present_documents import present_documents, sign
from desktop.services.publish_wording import publish_wording
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from tests.acceptance.her_form import BLANKS, FORM, PRINTED, SHIPPED_BLANKS
from tests.services.conftest import PASSPHRASE, counted_randomness
from tests.tools import require_tool

KEY = "us-ca"
KEPT = frozenset({"group.when", "group.urgent", "group.notices"})
"""What the program says beside her form: the next date, the emergency number, statutory papers."""


@dataclass(slots=True)
class Topic:
    title: str
    step: str
    whom: str
    opening: str = ""
    clauses: list[tuple[str, str, str]] = field(default_factory=list)


def topics() -> Iterator[Topic]:
    """Yield the form's topics with their clauses: whom each concerns, its title, its text."""
    for block in FORM.strip().split("\n\n"):
        head, opening, *clauses = block.split("\n")
        title, step, *whom = head.removeprefix("# ").split(" | ")
        topic = Topic(title, step, whom[0].removeprefix("@") if whom else "")
        topic.opening = opening.removeprefix("> ")
        for line in clauses:
            named, text = line.removeprefix("- ").split(" | ")
            whose, _, name = named.partition(" ") if named.startswith("@") else ("", "", named)
            topic.clauses.append((whose.removeprefix("@"), name, text.replace("\\n", "\n")))
        yield topic


def expressed(layer: OwnLayer, shipped: FormPack) -> tuple[OwnLayer, str]:
    """Return the layer that says her whole form and nothing else of its subjects; and its paper."""
    keys = dict(SHIPPED_BLANKS)
    for name, (kind, proposal) in BLANKS.items():
        new = NewBlank(kind, both(name), proposal=proposal)
        layer, keys[name] = add_blank(layer, shipped, new)

    def keyed(text: str) -> Mapping[str, str]:
        return both(re.sub(r"\[(.+?)\]", lambda found: f"{{{keys[found[1]]}}}", tidied(text, "en")))

    made = []
    for topic in topics():
        new_topic = NewTopic(topic.step, both(topic.title), keyed(topic.opening), whom=topic.whom)
        layer, key = add_topic(layer, shipped, new_topic)
        made.append(key)
        for whom, title, text in topic.clauses:
            clause = NewClause(key, "clause", both(title), keyed(text))
            layer, own = add_clause(layer, shipped, clause)
            layer = concern(layer, own, whom)
    layer, paper = add_paper(layer, shipped, NewPaper(both("How I work with you"), {}, made))
    for group in shipped.groups:
        if group not in KEPT:
            layer = leave_out_topic(layer, shipped, group, reason="My own form says it.")
    return layer, paper


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


@dataclass(frozen=True, slots=True)
class Published:
    """A practice whose clients meet her own form from today on."""

    means: Means
    clock: PlayedClock
    made: NewPractice
    profile: Mapping[str, Value]
    shipped: FormPack
    paper: str

    def sealed(self, **client: Value) -> Mapping[str, bytes]:
        """Play a first session to its end and return its papers, by key."""
        vault, who = self.made.vault, self.made.practitioner
        name = str(client["client_name"])
        file = vault.add_client(name=name, reference=name, practitioner=who)
        live = begin_intake(self.means, vault, Beginning(file, who, KEY, "en", self.profile))
        acts = [
            Act(j.PRACTITIONER, j.ANSWERED, key.replace("_", ".", 1), value)
            for key, value in client.items()
        ]
        for act in acts:
            live = record_act(self.means, vault, live, act)
        while (card := current_card(live.pack, live.intake)) is not None and card.kind != SIGN:
            self.clock.moment += timedelta(seconds=9)
            if card.kind == "group":
                group = live.pack.groups[card.key]
                act = Act(j.CLIENT, j.SETTLED, card.key, group.outcomes[0])
            else:
                act = Act(j.PRACTITIONER, j.PASSED, card.key)
            live = record_act(self.means, vault, live, act)
        shown = present_documents(self.means, vault, live)
        live = shown.live
        for draft in shown.drafts:
            paper = draft.agreement
            for signer in paper.signers:
                by = signer.party if signer.party in {j.PRACTITIONER, j.CLIENT} else signer.role
                mark = Signature(paper.key, signer.party, "typed", "read", "", name=signer.name)
                live = sign(self.means, vault, live, by=by, signature=mark, shown=shown.drafts)
            live = conclude_intake(self.means, vault, live)
        live = close_session(self.means, vault, live)
        return {one.kind: vault.read_payload(one.id) for one in filed_documents(vault, live)}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    rows = read_session_file(RESOURCES / "sessions" / "maya-california.json")
    begun = rows[0].value
    assert isinstance(begun, Mapping)
    profile = begun["profile"]
    assert isinstance(profile, Mapping)
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock, counted_randomness(), FORMS, "Holdfast test")
    folder = tmp_path_factory.mktemp("whole-text") / "vault"
    set_up = SetUp("Jordan Avery", KEY, "en", profile)
    made = set_up_practice(means, folder, PASSPHRASE, set_up, cost=CHEAPEST)
    draft = wording_draft(means, made.vault, KEY)
    layer, paper = expressed(draft.layer, draft.shipped)
    keep_draft(made.vault, layer)
    publish_wording(
        means,
        made.vault,
        wording_draft(means, made.vault, KEY),
        practitioner=made.practitioner,
        since=clock.now().date(),
    )
    pack = filed_pack(means, made.vault, KEY)
    confirm_pack(means, made.vault, pack, practitioner=made.practitioner)
    yield Published(means, clock, made, profile, draft.shipped, paper)
    made.vault.close()


@pytest.fixture(scope="module")
def adult(published: Published) -> Mapping[str, bytes]:
    return published.sealed(
        client_name="Maya Torres", setting_mode="remote", people_say=("insurer",)
    )


@pytest.fixture(scope="module")
def young(published: Published) -> Mapping[str, bytes]:
    parent = ({"name": "Rosa Torres"},)
    return published.sealed(
        client_name="Ana Torres", client_adult=False, people_representatives=parent
    )


def text_of(paper: bytes, folder: Path) -> str:
    """Return what poppler reads in *paper*, without page feet, in one line."""
    file = folder / "paper.pdf"
    file.write_bytes(paper)
    tool = require_tool("pdftotext")
    said = subprocess.run([tool, "-raw", file, "-"], capture_output=True, text=True, check=True)
    lines = (line for line in said.stdout.split("\n") if not _FOOT.search(line))
    return " ".join(" ".join(lines).split())


_A_WORD = 18
"""Shorter titles are everyday words that other sentences have as well."""
_FOOT = re.compile(r"How to check this paper|^Page \d+ of \d+|^Words [0-9a-f]{20}")


def expected(*kinds: str) -> Iterator[str]:
    """Yield every stretch of her form that stands on the paper of a client of *kinds*."""
    for topic in topics():
        if topic.whom and topic.whom not in kinds:
            continue
        yield from (topic.title, as_printed(topic.opening))
        for whom, title, text in topic.clauses:
            if not whom or whom in kinds:
                yield title
                yield from (as_printed(line) for line in text.split("\n") if line)


def as_printed(line: str) -> str:
    """Return *line* with its blanks filled, a list's dash as a bullet."""
    said = re.sub(r"\[(.+?)\]", lambda found: PRINTED[found[1]], line)
    return re.sub(r"^- ", "• ", said)


def test_a_form_of_forty_clauses_stands_whole_and_in_her_order_on_one_sealed_paper(
    published: Published, adult: Mapping[str, bytes], tmp_path: Path
) -> None:
    said = text_of(adult[published.paper], tmp_path)

    assert sum(len(topic.clauses) for topic in topics()) >= 40
    at = 0
    for stretch in expected("remote", "insured"):
        assert stretch in said[at:], stretch
        at = said.index(stretch, at) + len(stretch)


def test_what_concerns_other_clients_is_not_on_it(
    published: Published,
    adult: Mapping[str, bytes],
    young: Mapping[str, bytes],
    tmp_path: Path,
) -> None:
    grown, minor = (text_of(one[published.paper], tmp_path) for one in (adult, young))

    assert "even from those who love you" not in grown
    assert "Some things are yours, even from those who love you." in minor
    assert "on a screen" not in minor
    assert "Your insurer" not in minor
    assert "no one's side" not in grown + minor
    assert "Rosa Torres" in minor


def test_nothing_she_left_out_stands_on_any_paper_of_the_client(
    published: Published, adult: Mapping[str, bytes], tmp_path: Path
) -> None:
    gone = {
        published.shipped.said("en", key).title
        for group in published.shipped.groups.values()
        if group.key not in KEPT and group.key not in {"group.special", "group.couple"}
        for key in group.items
        if published.shipped.items[key].kind == "clause"
    }
    long = sorted(title for title in gone if len(title) > _A_WORD)

    papers = [content for key, content in adult.items() if key != "document.record"]

    for content in papers:
        said = text_of(content, tmp_path)
        assert [title for title in long if title in said] == []


def test_what_her_form_says_is_said_on_no_other_paper(
    published: Published, adult: Mapping[str, bytes], tmp_path: Path
) -> None:
    others = {key: one for key, one in adult.items() if key != published.paper}

    for key, content in others.items():
        said = text_of(content, tmp_path)
        assert "I trained at the Harbour School" not in said, key
    assert "How I work with you" in text_of(adult["document.agreement"], tmp_path)
