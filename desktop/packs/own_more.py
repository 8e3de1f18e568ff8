"""All that is said, offered and proposed beside a clause's sentence, changed in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.own_choices import (
    add_option,
    bring_back_option,
    drafted_item,
    leave_out_option,
)
from desktop.packs.own_edits import propose
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_words import Place, say_all


@dataclass(frozen=True, slots=True)
class NewOption:
    """An option of the practice's own: its words by language, and whose promise it can be."""

    words: Mapping[str, str] = field(repr=False)
    side: str = ""


@dataclass(frozen=True, slots=True)
class MoreEdits:
    """Changes of one key: texts by place, options offered or not, new ones, a proposal.

    ``proposal`` counts only where ``proposes`` says that it was changed.
    """

    key: str
    typed: Mapping[Place, str] = field(default_factory=dict, repr=False)
    offered: Mapping[str, bool] = field(default_factory=dict)
    added: tuple[NewOption, ...] = ()
    proposal: Value = field(default=None, repr=False)
    proposes: bool = False


def change_more(layer: OwnLayer, shipped: FormPack, edits: MoreEdits) -> OwnLayer:
    """Return the layer with all of *edits*; a proposal of what is left out goes with it.

    Raises:
        ProposalRefusedError: where nothing may be proposed.
    """
    key = edits.key
    layer = say_all(layer, shipped, edits.typed)
    if edits.proposes:
        layer = propose(layer, shipped, key, edits.proposal)
    for option, is_offered in edits.offered.items():
        stands = option in drafted_item(layer, shipped, key).options
        if is_offered and not stands:
            layer = bring_back_option(layer, shipped, key, option)
        elif stands and not is_offered:
            layer = leave_out_option(layer, shipped, key, option)
    for new in edits.added:
        layer = add_option(layer, shipped, key, new.words, side=new.side)
    return layer
