"""Schema version 3, as released: how long a file is kept, what holds it, what was destroyed."""

_HELD = "SELECT 1 FROM holds WHERE lifted_at IS NULL AND client = OLD"

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE retentions (
        number INTEGER NOT NULL PRIMARY KEY, client TEXT NOT NULL REFERENCES clients (id),
        practitioner TEXT NOT NULL REFERENCES practitioners (id), at TEXT NOT NULL,
        ended_on TEXT NOT NULL, keep_until TEXT NOT NULL, by_hand INTEGER NOT NULL,
        reason TEXT NOT NULL, rule TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX retentions_by_client ON retentions (client, number)",
    """CREATE TABLE holds (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        client TEXT NOT NULL REFERENCES clients (id), kind TEXT NOT NULL, reason TEXT NOT NULL,
        set_at TEXT NOT NULL, set_by TEXT NOT NULL REFERENCES practitioners (id),
        lifted_at TEXT, lifted_by TEXT REFERENCES practitioners (id), lift_reason TEXT
    ) STRICT""",
    "CREATE INDEX holds_by_client ON holds (client, number)",
    "CREATE INDEX holds_standing ON holds (client) WHERE lifted_at IS NULL",
    """CREATE TRIGGER holds_are_only_lifted BEFORE UPDATE ON holds
        WHEN OLD.lifted_at IS NOT NULL OR NEW.lifted_at IS NULL OR NEW.id <> OLD.id
            OR NEW.client <> OLD.client OR NEW.kind <> OLD.kind OR NEW.reason <> OLD.reason
            OR NEW.set_at <> OLD.set_at OR NEW.set_by <> OLD.set_by
        BEGIN SELECT RAISE(ABORT, 'a hold is only lifted'); END""",
    """CREATE TRIGGER holds_stand_until_lifted BEFORE DELETE ON holds
        WHEN OLD.lifted_at IS NULL
        BEGIN SELECT RAISE(ABORT, 'a hold is lifted first'); END""",
    # A last guard behind the program's own checks: what is held is not erased by anybody.
    f"""CREATE TRIGGER clients_are_held BEFORE DELETE ON clients WHEN EXISTS ({_HELD}.id)
        BEGIN SELECT RAISE(ABORT, 'this file is on hold'); END""",
    f"""CREATE TRIGGER agreements_are_held BEFORE DELETE ON agreements
        WHEN EXISTS ({_HELD}.client)
        BEGIN SELECT RAISE(ABORT, 'this file is on hold'); END""",
    f"""CREATE TRIGGER intakes_are_held BEFORE DELETE ON intakes WHEN EXISTS ({_HELD}.client)
        BEGIN SELECT RAISE(ABORT, 'this file is on hold'); END""",
    f"""CREATE TRIGGER notes_are_held BEFORE DELETE ON private_notes
        WHEN EXISTS ({_HELD}.client)
        BEGIN SELECT RAISE(ABORT, 'this file is on hold'); END""",
    f"""CREATE TRIGGER notes_held_stay BEFORE UPDATE ON private_notes
        WHEN EXISTS ({_HELD}.client)
        BEGIN SELECT RAISE(ABORT, 'this file is on hold'); END""",
    """CREATE TRIGGER journals_held_stay BEFORE UPDATE ON journal
        WHEN EXISTS (SELECT 1 FROM holds JOIN intakes ON intakes.client = holds.client
            WHERE intakes.id = OLD.intake AND holds.lifted_at IS NULL)
        BEGIN SELECT RAISE(ABORT, 'this file is on hold'); END""",
    # What a list of clients asks of a journal, found without reading the whole of it.
    """CREATE INDEX journal_signing ON journal (intake, seq)
        WHERE action IN ('signed', 'ink_cleared', 'sealed', 'undone', 'taken_back')""",
    "CREATE INDEX journal_goals ON journal (intake, seq) WHERE item = 'goals.list'",
    """CREATE TABLE destructions (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, client TEXT NOT NULL,
        practitioner TEXT NOT NULL REFERENCES practitioners (id), at TEXT NOT NULL,
        reference TEXT NOT NULL, first_at TEXT NOT NULL, ended_on TEXT NOT NULL,
        keep_until TEXT NOT NULL, by_hand INTEGER NOT NULL, date_reason TEXT NOT NULL,
        rule TEXT NOT NULL, reason TEXT NOT NULL, counts TEXT NOT NULL, proof TEXT,
        certificate TEXT REFERENCES payloads (id)
    ) STRICT""",
    """CREATE TRIGGER destructions_never_go BEFORE DELETE ON destructions
        BEGIN SELECT RAISE(ABORT, 'the register only grows'); END""",
    """CREATE TRIGGER destructions_are_only_completed BEFORE UPDATE ON destructions
        WHEN (OLD.proof IS NOT NULL AND NEW.proof IS NOT OLD.proof)
            OR (OLD.certificate IS NOT NULL AND NEW.certificate IS NOT OLD.certificate)
            OR NEW.id <> OLD.id OR NEW.client <> OLD.client OR NEW.at <> OLD.at
            OR NEW.practitioner <> OLD.practitioner OR NEW.reference <> OLD.reference
            OR NEW.first_at <> OLD.first_at OR NEW.ended_on <> OLD.ended_on
            OR NEW.keep_until <> OLD.keep_until OR NEW.by_hand <> OLD.by_hand
            OR NEW.date_reason <> OLD.date_reason OR NEW.rule <> OLD.rule
            OR NEW.reason <> OLD.reason OR NEW.counts <> OLD.counts
        BEGIN SELECT RAISE(ABORT, 'the register only grows'); END""",
    """CREATE TABLE destroyed_papers (
        destruction TEXT NOT NULL REFERENCES destructions (id), position INTEGER NOT NULL,
        kind TEXT NOT NULL, filed_at TEXT NOT NULL, sha256 TEXT NOT NULL,
        content_hash TEXT NOT NULL, PRIMARY KEY (destruction, position)
    ) STRICT""",
    "CREATE INDEX destroyed_papers_by_sha256 ON destroyed_papers (sha256)",
    "CREATE INDEX destroyed_papers_by_content ON destroyed_papers (content_hash)",
    """CREATE TRIGGER destroyed_papers_never_go BEFORE DELETE ON destroyed_papers
        BEGIN SELECT RAISE(ABORT, 'the register only grows'); END""",
    """CREATE TRIGGER destroyed_papers_never_change BEFORE UPDATE ON destroyed_papers
        BEGIN SELECT RAISE(ABORT, 'the register only grows'); END""",
)
