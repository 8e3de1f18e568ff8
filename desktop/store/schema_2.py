"""Schema version 2, as released: a sealed file may get a time stamp later, as an added version."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE document_versions (
        id TEXT NOT NULL PRIMARY KEY REFERENCES payloads (id),
        document TEXT NOT NULL REFERENCES documents (id), sha256 TEXT NOT NULL,
        cause TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX document_versions_by_document ON document_versions (document)",
    "CREATE INDEX document_versions_by_sha256 ON document_versions (sha256)",
)
