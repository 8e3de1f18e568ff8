"""What keeps the product quick, counted instead of timed."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from desktop.app import App, means_of
from desktop.domain.journal import ANSWERED, SETTLED, Act
from desktop.domain.readiness import PackStanding
from desktop.services.coming_sessions import agenda
from desktop.services.find_clients import find, list_clients
from desktop.services.keep_booking import Booking, keep_booking
from desktop.services.play_session import begin_played, read_session_file
from desktop.services.prepare_booking import prepare_booking
from desktop.services.record_act import record_act
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.vault import Vault
from tests.bench.vault_rows import fill
from tests.ui.furnished import PASSPHRASE, Rooms, app_in


@contextmanager
def opened(app: App, *, clients: int) -> Iterator[Vault]:
    """A vault with so many clients and one agreement each, open."""
    fill(app, clients=clients, agreements=clients, cost=CHEAPEST)
    means, secret = means_of(app), Passphrase(PASSPHRASE)
    clock, randomness = means.clock, means.randomness
    with closing(Vault.open(app.vault, secret, clock=clock, randomness=randomness)) as vault:
        yield vault


@contextmanager
def watched(what: str) -> Iterator[list[str]]:
    """Note every *what* of the store: ``begin`` or ``statement``."""
    noted: list[str] = []

    def on_begin(connection: Connection) -> None:
        noted.append(str(connection.get_execution_options().get("begin")))

    def on_statement(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        noted.append(statement)

    notes: dict[str, tuple[str, Callable[..., None]]] = {
        "begin": ("begin", on_begin),
        "statement": ("before_cursor_execute", on_statement),
    }
    name, note = notes[what]
    event.listen(Engine, name, note)
    try:
        yield noted
    finally:
        event.remove(Engine, name, note)


def test_an_answer_costs_one_transaction_and_no_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_in(tmp_path)
    means, rows = means_of(app), read_session_file(min(app.sessions.glob("*.json")))
    acts = [Act(r.by, r.action, r.item, r.value) for r in rows if r.action in {ANSWERED, SETTLED}]
    laid_out: list[object] = []
    monkeypatch.setattr(
        "desktop.documents.templates.papers.typeset", lambda *a, **_: laid_out.append(a)
    )

    with opened(app, clients=1) as vault:
        client, who = vault.clients(limit=1)[0].id, vault.practitioners()[0].id
        live = begin_played(means, vault, rows[0], client=client, practitioner=who)
        with watched("begin") as begun:
            for act in acts:
                live = record_act(means, vault, live, act)

    assert len(acts) > 30
    assert begun == ["BEGIN IMMEDIATE"] * len(acts)
    assert laid_out == []


@pytest.mark.parametrize("service", ["find", "list_clients"])
def test_no_list_of_clients_asks_the_store_for_each_row(tmp_path: Path, service: str) -> None:
    ways = {
        "find": lambda vault: find(vault, "reference"),
        "list_clients": lambda vault: list_clients(vault, limit=100),
    }
    asked = []

    for clients in (2, 30):
        with (
            opened(app_in(tmp_path / f"{clients}"), clients=clients) as vault,
            watched("statement") as statements,
        ):
            assert len(ways[service](vault)) == clients
        asked.append(len(statements))

    assert asked[0] == asked[1] > 0


def test_no_list_of_papers_asks_the_store_for_each_paper(tmp_path: Path) -> None:
    asked = []

    for papers in (2, 30):
        app = app_in(tmp_path / f"{papers}")
        fill(app, clients=1, agreements=papers, cost=CHEAPEST)
        means, secret = means_of(app), Passphrase(PASSPHRASE)
        clock, chance = means.clock, means.randomness
        with closing(Vault.open(app.vault, secret, clock=clock, randomness=chance)) as vault:
            client = vault.clients(limit=1)[0].id
            with watched("statement") as statements:
                assert len(vault.agreements(client)) == papers
        asked.append(len(statements))

    assert asked[0] == asked[1] > 0


def test_no_coming_session_costs_home_a_question_of_its_own(tmp_path: Path) -> None:
    asked = []

    for bookings in (1, 12):
        app = app_in(tmp_path / f"{bookings}")
        means = means_of(app)
        with opened(app, clients=1) as vault:
            who = vault.practitioners()[0].id
            live = prepare_booking(means, vault, who).live
            for number in range(bookings):
                answers = {"client.name": f"Client {number}", "booking.date": "2026-12-02"}
                booking = Booking("", answers["client.name"], answers)
                keep_booking(means, vault, who, live, booking)
            with watched("statement") as statements:
                found = agenda(
                    vault, live.pack, live.intake.profile, PackStanding(), today=date(2026, 12, 1)
                )
        assert len(found.coming) == bookings
        asked.append(len(statements))

    assert asked[0] == asked[1] > 0


def test_unlocking_parses_no_form_pack(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled = fill(app_in(tmp_path), clients=2, agreements=2, cost=CHEAPEST)
    parsed: list[str] = []
    monkeypatch.setattr("desktop.packs.reading.tomllib.loads", parsed.append)
    rooms = Rooms(qapp, filled.app)
    rooms.places.start()

    home = rooms.unlock()

    asks_for_more = home._session.next_button().isVisible()
    rooms.close()
    assert asks_for_more
    assert parsed == []
