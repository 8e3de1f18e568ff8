"""The way in: from the first paint to an open vault, or to a rehearsal without one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.ui.desk import Hall, TroubleSpokenError
from desktop.ui.entry.restoring import Restoring, offer_restore
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.parting import Parting
from desktop.ui.preferences import Remembered
from desktop.ui.warmup import FirstPaint
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.services.filed_pack import ReadPack
    from desktop.services.try_out import TryOut
    from desktop.store.derivation import Cost
    from desktop.store.recovery_code import RecoveryCode
    from desktop.store.vault import Vault
    from desktop.ui.entry.recovery import RecoveryPage
    from desktop.ui.entry.welcome import WelcomePage
    from desktop.ui.setup.place_list import PackOffer
    from desktop.ui.setup.set_up import SetUpPage

_KEY_FILES = ("vault.key", "vault.key.mirror")
_LONGEST_HEADER = 65_536


@dataclass(frozen=True, slots=True)
class Opened:
    """A vault that is open now.

    ``sheet`` is a recovery code nobody has written down yet; ``code`` the one that opened it.
    """

    vault: Vault = field(repr=False)
    practitioner: str
    sheet: RecoveryCode | None = field(repr=False)
    is_new: bool = False
    code: RecoveryCode | None = field(default=None, repr=False)


class Entrance(QObject):
    """Shows the pages before a vault is open and does what they ask for.

    ``cost`` is what one guess at a passphrase is to cost; None measures the machine.

    Signals:
        opened: an Opened vault.
        tried: a TryOut, the rehearsal somebody asked for.
        about_wanted: show what this program is.
        language_wanted: speak this language.
    """

    opened = Signal(object)
    tried = Signal(object)
    about_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(
        self,
        hall: Hall,
        kept: Remembered,
        parting: Parting,
        *,
        cost: Cost | None = None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hall = hall
        self._kept = kept
        self._parting = parting
        self._cost = cost
        self._read: ReadPack | None = None
        self.restoring = Restoring(
            hall, parting, folder=lambda: self.folder, back=self.start, parent=self
        )
        self.restoring.opened.connect(self.opened)

    @property
    def folder(self) -> Path:
        """Where the vault lies: its usual place, or the one somebody chose."""
        usual = self._hall.app.vault
        chosen = Path(self._kept.now.vault) if self._kept.now.vault else usual
        return chosen if has_vault(chosen) or not has_vault(usual) else usual

    def start(self) -> None:
        """Show the first page: the unlock window, or the welcome where there is no vault."""
        if has_vault(self.folder) or self._kept.now.vault:
            self.ask_passphrase()
        else:
            self.welcome()

    def welcome(self) -> None:
        """Welcome somebody who is here for the first time."""
        from desktop.ui.entry.other_language import other_code
        from desktop.ui.entry.welcome import WelcomePage

        page = WelcomePage()
        page.try_wanted.connect(partial(self._try, page))
        page.bilingual_wanted.connect(partial(self._try, page, client_reads=other_code()))
        page.set_up_wanted.connect(self._set_up)
        page.vault_wanted.connect(self._choose_folder)
        page.restore_wanted.connect(self.restoring.page)
        page.about_wanted.connect(self.about_wanted)
        page.language_wanted.connect(self.language_wanted)
        page.remake = self.welcome
        self._hall.window.show_page(page)

    def ask_passphrase(self, *, locked: bool = False) -> None:
        """Ask for the passphrase."""
        page = UnlockPage(locked=locked, keychain=offers_keychain(self.folder))
        page.entered.connect(partial(self._unlock, page))
        page.keychain_wanted.connect(partial(self._ask_keychain, page))
        page.code_wanted.connect(self._ask_code)
        page.elsewhere_wanted.connect(self._choose_folder)
        page.restore_wanted.connect(self.restoring.page)
        page.language_wanted.connect(self.language_wanted)
        page.remake = partial(self.ask_passphrase, locked=locked)
        self._hall.window.put_in_front(page)
        if not self._parting.is_under_way and not locked:  # it may still be closing
            FirstPaint(page).painted.connect(partial(self._look_who_holds_it, page))

    def _look_who_holds_it(self, page: UnlockPage) -> None:
        """Tell at once where another window has the vault, before anybody types for nothing."""
        job = partial(_require_free, self.folder)
        self._hall.run(page, job, _go_on, trouble=partial(_warn, page))

    def _unlock(self, page: UnlockPage, passphrase: str) -> None:
        page.wait()
        self._open(partial(_open, self._hall, self.folder, passphrase), partial(_refuse, page))

    def _ask_keychain(self, page: UnlockPage) -> None:
        page.wait()
        job = partial(_open_by_keychain, self._hall, self.folder)
        self._open(job, partial(_refuse_keychain, page))

    def _open(
        self, job: Callable[[], Opened], trouble: Callable[[TroubleSpokenError], None]
    ) -> None:
        """Open the vault by *job*, as soon as the one locked before is closed."""
        run = partial(self._hall.run, self, job, self.opened.emit, trouble=trouble)
        self._parting.first(run)

    def _ask_code(self) -> None:
        from desktop.ui.entry.recovery import RecoveryPage

        page = RecoveryPage()
        page.entered.connect(partial(self._recover, page))
        page.back_wanted.connect(self.ask_passphrase)
        page.remake = self._ask_code
        self._hall.window.show_page(page)

    def _recover(self, page: RecoveryPage, typed: str) -> None:
        page.wait()
        self._open(partial(_recover, self._hall, self.folder, typed), partial(_refuse, page))

    def _choose_folder(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(self._hall.window, self.tr("Where is your vault?"), home)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.open_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_folder(self, name: str) -> None:
        """Go on with the vault in the folder *name*, or say that there is none."""
        folder = next((one for one in (Path(name), Path(name) / "vault") if has_vault(one)), None)
        if folder is None:
            self._hall.tell(
                self.tr("There is no vault in this folder."),
                then=self.tr("A vault's folder holds a file named vault.key. Nothing was changed."),
                tone=Tone.PROBLEM,
            )
            return
        self._hall.window.clear_notice()
        self._kept.keep_vault(folder)
        self.ask_passphrase()

    def _try(self, page: WelcomePage, *, client_reads: str = "") -> None:
        from desktop.services.try_out import begin_try_out
        from desktop.ui.entry.other_language import spoken_code

        page.wait(self.tr("Making a practice for you to try. Nothing of it is kept."))
        job = partial(
            begin_try_out,
            self._hall.means,
            self._hall.app.sessions,
            reads=spoken_code(),
            client_reads=client_reads,
        )
        self._hall.run(self, job, self._on_tried, trouble=partial(self._on_untried, page))

    def _on_tried(self, tried: TryOut) -> None:
        self.tried.emit(tried)

    def _on_untried(self, page: WelcomePage, trouble: TroubleSpokenError) -> None:
        page.go_on()
        self._hall.tell(str(trouble), tone=Tone.PROBLEM)

    def _set_up(self) -> None:
        from desktop.ui.setup.set_up import SetUpPage

        page = SetUpPage()
        page.back_wanted.connect(self.welcome)
        page.place_chosen.connect(partial(self._read_pack, page))
        page.making_wanted.connect(partial(self._make, page))
        self._hall.window.show_page(page)
        offers = partial(_offers, self._hall)
        self._hall.run(page, offers, page.offer_places, trouble=partial(_no_places, page))

    def _read_pack(self, page: SetUpPage, key: str) -> None:
        """Read the chosen pack whole, and every one only when it was chosen."""
        if self._read is not None and self._read.pack.key == key:
            page.accept_place()
            return
        job = partial(_read, self._hall, key)
        done = partial(self._on_read, page)
        self._hall.run(page, job, done, trouble=partial(_refuse_place, page))

    def _on_read(self, page: SetUpPage, read: ReadPack) -> None:
        self._read = read
        page.accept_place()

    def _make(self, page: SetUpPage) -> None:
        assert self._read is not None  # noqa: S101 - people come past the place first
        page.wait()
        job = partial(
            _make,
            self._hall,
            self.folder,
            page.secret.passphrase,
            practitioner=page.who.practitioner,
            practice=page.who.practice,
            language=page.who.language,
            read=self._read,
            cost=self._cost,
        )
        self._hall.run(self, job, self._on_made, trouble=partial(_refuse, page))

    def _on_made(self, made: Opened) -> None:
        self._read = None
        self.opened.emit(made)


def has_vault(folder: Path) -> bool:
    """Say whether *folder* holds any part of a vault; nothing heavy is needed to look."""
    return any((folder / name).exists() for name in _KEY_FILES) or any(folder.glob("store-*.db"))


def offers_keychain(folder: Path) -> bool:
    """Say whether the vault's header names a keychain; nothing heavy is needed to look."""
    for name in _KEY_FILES:
        with suppress(OSError), (folder / name).open("rb") as file:
            if b'"kind":"keychain"' in file.read(_LONGEST_HEADER):
                return True
    return False


def _refuse_keychain(page: UnlockPage, trouble: TroubleSpokenError) -> None:
    page.refuse(str(trouble))
    page.offer_keychain(offered=False)


def _refuse(page: UnlockPage | RecoveryPage | SetUpPage, trouble: TroubleSpokenError) -> None:
    page.refuse(str(trouble))
    if isinstance(page, UnlockPage):
        offer_restore(page, trouble)


def _no_places(page: SetUpPage, trouble: TroubleSpokenError) -> None:
    page.where.refuse(str(trouble))


def _refuse_place(page: SetUpPage, trouble: TroubleSpokenError) -> None:
    page.refuse_place(str(trouble))


def _require_free(folder: Path) -> None:
    from desktop.store.errors import VaultInUseError
    from desktop.store.lock import is_held

    if is_held(folder):
        raise VaultInUseError


def _go_on(_: None) -> None:
    """Nothing stands in the way."""


def _warn(page: UnlockPage, trouble: TroubleSpokenError) -> None:
    page.warn(str(trouble))


def _open(hall: Hall, folder: Path, passphrase: str) -> Opened:
    from desktop.services.open_vault import open_with_passphrase

    return opened_with(open_with_passphrase(hall.means, folder, passphrase))


def _recover(hall: Hall, folder: Path, typed: str) -> Opened:
    from desktop.services.custodian import opened_by_custodian
    from desktop.services.open_vault import open_with_code
    from desktop.store.recovery_code import RecoveryCode

    opened = opened_with(open_with_code(hall.means, folder, typed))
    if opened_by_custodian(opened.vault):
        return replace(opened, sheet=None)  # the practitioner's own keys are hers
    return replace(opened, code=RecoveryCode.typed(typed))


def _open_by_keychain(hall: Hall, folder: Path) -> Opened:
    from desktop.services.keep_in_keychain import open_with_keychain

    return opened_with(open_with_keychain(hall.means, folder, hall.app.keychain))


def opened_with(vault: Vault) -> Opened:
    """Return *vault* with whose it is; one whose set-up was cut off gets its practitioner."""
    from desktop.services.open_vault import unconfirmed_recovery_code

    people = vault.practitioners()
    practitioner = people[0].id if people else vault.add_practitioner("")
    return Opened(vault, practitioner, unconfirmed_recovery_code(vault))


def _offers(hall: Hall) -> tuple[PackOffer, ...]:
    """Return the packs one may work with, by what each says of itself.

    A pack whose head is refused is left out as long as another one can be used.
    """
    from desktop.services.load_pack import pack_heads
    from desktop.ui.setup.place_list import PackOffer

    heads, refused = pack_heads(hall.means.forms)
    usable = [head for head in heads if not head.parent_only]
    if refused and not usable:
        raise refused[0]
    return tuple(
        PackOffer(
            key=head.key,
            jurisdiction=head.jurisdiction,
            languages=head.languages,
            checked=head.content_checked,
            review_by=head.review_by,
            withdrawn=head.withdrawn,
        )
        for head in usable
    )


def _read(hall: Hall, key: str) -> ReadPack:
    from desktop.services.filed_pack import read_pack

    return read_pack(hall.means, key)


def _make(  # noqa: PLR0913 - everything a set-up asks for, each by its name
    hall: Hall,
    folder: Path,
    passphrase: str,
    *,
    practitioner: str,
    practice: str,
    language: str,
    read: ReadPack,
    cost: Cost | None,
) -> Opened:
    """Make the vault and keep its recovery code inside until the sheet is confirmed."""
    from desktop.services.filed_pack import keep_pack
    from desktop.services.open_vault import keep_recovery_sheet
    from desktop.services.set_up_practice import SetUp, set_up_practice

    answers = {"practice.practitioner": practitioner, "practice.name": practice}
    made = set_up_practice(
        hall.means,
        folder,
        passphrase,
        SetUp(practitioner, read.pack.key, language, answers),
        cost=cost,
    )
    keep_recovery_sheet(made.vault, made.recovery_code)
    keep_pack(made.vault, read)
    return Opened(made.vault, made.practitioner, made.recovery_code, is_new=True)
