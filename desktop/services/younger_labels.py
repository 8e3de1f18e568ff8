"""The phrases around a session that its pack did not know yet when it began.

An intake stays on the compiled pack it began with, word for word. A later program may say
more around it (a new button of the client's, a new line of the record), and takes only
those phrases from the pack as it is now.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from desktop.packs.errors import PackRefusedError
from desktop.packs.wording import PackWording
from desktop.services.filed_pack import pack_at_hand
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.store.vault import Vault


def with_younger_labels(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return *live* with every phrase this program may need; its own stay as they are.

    Raises:
        VaultError: if the vault could not be read.
    """
    with suppress(PackRefusedError):  # a pack that is gone leaves the session what it has
        now = pack_at_hand(means, vault, live.pack.key).labels
        own = live.pack.labels
        if any(now.get(language, {}).keys() - own[language].keys() for language in own):
            labels = {language: {**now.get(language, {}), **own[language]} for language in own}
            pack = replace(live.pack, labels=labels)
            return replace(live, pack=pack, wording=PackWording(pack, live.intake.language))
    return live
