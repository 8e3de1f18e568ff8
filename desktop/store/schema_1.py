"""Schema version 1, as released; never edited afterwards, later versions add scripts."""

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE payloads (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        filed_at TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TRIGGER payloads_never_change BEFORE UPDATE ON payloads
        BEGIN SELECT RAISE(ABORT, 'what is filed never changes'); END""",
    """CREATE TABLE descriptions (
        number INTEGER NOT NULL PRIMARY KEY, subject TEXT NOT NULL, filed_at TEXT NOT NULL,
        sha256 TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX descriptions_by_subject ON descriptions (subject, number)",
    """CREATE TABLE practitioners (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, added_at TEXT NOT NULL,
        name TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE clients (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        practitioner TEXT NOT NULL REFERENCES practitioners (id), added_at TEXT NOT NULL,
        name TEXT NOT NULL, sort_name TEXT NOT NULL, reference TEXT NOT NULL,
        tags TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX clients_by_name ON clients (sort_name, number)",
    """CREATE TABLE packs (
        fingerprint TEXT NOT NULL PRIMARY KEY, filed_at TEXT NOT NULL, content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE pack_reviews (
        number INTEGER NOT NULL PRIMARY KEY, pack TEXT NOT NULL, version TEXT NOT NULL,
        fingerprint TEXT NOT NULL, part TEXT NOT NULL,
        practitioner TEXT NOT NULL REFERENCES practitioners (id), reviewed_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX pack_reviews_by_pack ON pack_reviews (pack, number)",
    """CREATE TABLE intakes (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        client TEXT NOT NULL REFERENCES clients (id),
        practitioner TEXT NOT NULL REFERENCES practitioners (id),
        pack TEXT NOT NULL REFERENCES packs (fingerprint), begun_at TEXT NOT NULL,
        concluded_at TEXT
    ) STRICT""",
    "CREATE INDEX intakes_by_client ON intakes (client, number)",
    "CREATE INDEX intakes_open ON intakes (number) WHERE concluded_at IS NULL",
    """CREATE TABLE journal (
        intake TEXT NOT NULL REFERENCES intakes (id), seq INTEGER NOT NULL, at TEXT NOT NULL,
        by TEXT NOT NULL, action TEXT NOT NULL, item TEXT NOT NULL, sha256 TEXT NOT NULL,
        value TEXT, PRIMARY KEY (intake, seq)
    ) STRICT""",
    """CREATE TRIGGER journal_only_erases BEFORE UPDATE ON journal
        WHEN NEW.value IS NOT NULL OR NEW.intake <> OLD.intake OR NEW.seq <> OLD.seq
            OR NEW.at <> OLD.at OR NEW.by <> OLD.by OR NEW.action <> OLD.action
            OR NEW.item <> OLD.item
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END""",
    """CREATE TABLE agreements (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        client TEXT NOT NULL REFERENCES clients (id),
        practitioner TEXT NOT NULL REFERENCES practitioners (id),
        intake TEXT REFERENCES intakes (id), amends TEXT REFERENCES agreements (id),
        filed_at TEXT NOT NULL, title TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX agreements_by_client ON agreements (client, number)",
    "CREATE INDEX agreements_by_intake ON agreements (intake)",
    """CREATE TABLE documents (
        id TEXT NOT NULL PRIMARY KEY REFERENCES payloads (id),
        agreement TEXT NOT NULL REFERENCES agreements (id), position INTEGER NOT NULL,
        kind TEXT NOT NULL, title TEXT NOT NULL, sha256 TEXT NOT NULL,
        content_hash TEXT NOT NULL, reading_hash TEXT NOT NULL,
        seal_fingerprint TEXT NOT NULL, pages INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX documents_by_agreement ON documents (agreement, position)",
    "CREATE INDEX documents_by_sha256 ON documents (sha256)",
    """CREATE TABLE hand_overs (
        number INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL,
        client TEXT NOT NULL REFERENCES clients (id), intake TEXT REFERENCES intakes (id),
        document TEXT REFERENCES documents (id), kind TEXT NOT NULL, paper TEXT NOT NULL,
        title TEXT NOT NULL, how TEXT NOT NULL, recipients TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX hand_overs_by_client ON hand_overs (client, number)",
    "CREATE INDEX hand_overs_put_off ON hand_overs (number) WHERE how = 'later'",
    """CREATE TABLE reading_copies (
        id TEXT NOT NULL PRIMARY KEY REFERENCES payloads (id),
        intake TEXT NOT NULL REFERENCES intakes (id), kind TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reading_copies_by_intake ON reading_copies (intake)",
    """CREATE TABLE kept_secrets (
        id TEXT NOT NULL PRIMARY KEY REFERENCES payloads (id), name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX kept_secrets_by_name ON kept_secrets (name)",
    """CREATE TABLE private_notes (
        number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        client TEXT NOT NULL REFERENCES clients (id),
        practitioner TEXT NOT NULL REFERENCES practitioners (id), written_at TEXT NOT NULL,
        nonce BLOB NOT NULL, content BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX private_notes_by_client ON private_notes (client, number)",
    """CREATE TABLE audit (
        seq INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL,
        mac BLOB NOT NULL, body TEXT NOT NULL
    ) STRICT""",
    """CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END""",
    """CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END""",
    """CREATE VIRTUAL TABLE search USING fts5 (
        name, reference, titles, tags,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    )""",
    # Without it, deleted words stay readable in the index until it is rebuilt.
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
)
