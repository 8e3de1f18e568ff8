"""The tables as the program uses them; `schema_1` and its successors make them.

Only types and keys that any SQL database has. What only SQLite understands (strict
types, triggers, full-text search) stands in the schema scripts and in `search`.
No row but a payload, a description, a journal value, a note or an audit body grows
beyond one page, and each of those carries its own hash or MAC: SQLCipher returns a
damaged last overflow page as zeros, without an error.
"""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()


def _text(name: str, *rest: ForeignKey) -> Column[str]:
    return Column(name, Text, *rest, nullable=False)


def _maybe(name: str, *rest: ForeignKey) -> Column[str]:
    return Column(name, Text, *rest, nullable=True)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def _order() -> Column[int]:
    """Rows have an order of filing: a clock can be set back, this cannot."""
    return Column("number", Integer, primary_key=True)


META = Table("meta", METADATA, Column("name", Text, primary_key=True), _text("value"))

PAYLOADS = Table(
    "payloads",
    METADATA,
    _order(),
    _text("id"),
    _text("kind"),
    _text("filed_at"),
    _text("sha256"),
    _number("size"),
    _bytes("content"),
)

DESCRIPTIONS = Table(
    "descriptions",
    METADATA,
    _order(),
    _text("subject"),
    _text("filed_at"),
    _text("sha256"),
    _text("body"),
)

PRACTITIONERS = Table(
    "practitioners", METADATA, _order(), _text("id"), _text("added_at"), _text("name")
)

CLIENTS = Table(
    "clients",
    METADATA,
    _order(),
    _text("id"),
    _text("practitioner", ForeignKey("practitioners.id")),
    _text("added_at"),
    _text("name"),
    _text("sort_name"),
    _text("reference"),
    _text("tags"),
)

PACKS = Table(
    "packs",
    METADATA,
    Column("fingerprint", Text, primary_key=True),
    _text("filed_at"),
    _bytes("content"),
)

PACK_REVIEWS = Table(
    "pack_reviews",
    METADATA,
    _order(),
    _text("pack"),
    _text("version"),
    _text("fingerprint"),
    _text("part"),
    _text("practitioner", ForeignKey("practitioners.id")),
    _text("reviewed_at"),
)

INTAKES = Table(
    "intakes",
    METADATA,
    _order(),
    _text("id"),
    _text("client", ForeignKey("clients.id")),
    _text("practitioner", ForeignKey("practitioners.id")),
    _text("pack", ForeignKey("packs.fingerprint")),
    _text("begun_at"),
    _maybe("concluded_at"),
)

JOURNAL = Table(
    "journal",
    METADATA,
    Column("intake", Text, ForeignKey("intakes.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    _text("at"),
    _text("by"),
    _text("action"),
    _text("item"),
    _text("sha256"),
    _maybe("value"),
)

AGREEMENTS = Table(
    "agreements",
    METADATA,
    _order(),
    _text("id"),
    _text("client", ForeignKey("clients.id")),
    _text("practitioner", ForeignKey("practitioners.id")),
    _maybe("intake", ForeignKey("intakes.id")),
    _maybe("amends", ForeignKey("agreements.id")),
    _text("filed_at"),
    _text("title"),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", Text, ForeignKey("payloads.id"), primary_key=True),
    _text("agreement", ForeignKey("agreements.id")),
    _number("position"),
    _text("kind"),
    _text("title"),
    _text("sha256"),
    _text("content_hash"),
    _text("reading_hash"),
    _text("seal_fingerprint"),
    _number("pages"),
)

HAND_OVERS = Table(
    "hand_overs",
    METADATA,
    _order(),
    _text("at"),
    _text("client", ForeignKey("clients.id")),
    _maybe("intake", ForeignKey("intakes.id")),
    _maybe("document", ForeignKey("documents.id")),
    _text("kind"),
    _text("paper"),
    _text("title"),
    _text("how"),
    _text("recipients"),
)

DOCUMENT_VERSIONS = Table(
    "document_versions",
    METADATA,
    Column("id", Text, ForeignKey("payloads.id"), primary_key=True),
    _text("document", ForeignKey("documents.id")),
    _text("sha256"),
    _text("cause"),
)

READING_COPIES = Table(
    "reading_copies",
    METADATA,
    Column("id", Text, ForeignKey("payloads.id"), primary_key=True),
    _text("intake", ForeignKey("intakes.id")),
    _text("kind"),
)

KEPT_SECRETS = Table(
    "kept_secrets",
    METADATA,
    Column("id", Text, ForeignKey("payloads.id"), primary_key=True),
    _text("name"),
)

PRIVATE_NOTES = Table(
    "private_notes",
    METADATA,
    _order(),
    _text("id"),
    _text("client", ForeignKey("clients.id")),
    _text("practitioner", ForeignKey("practitioners.id")),
    _text("written_at"),
    _bytes("nonce"),
    _bytes("content"),
)

RETENTIONS = Table(
    "retentions",
    METADATA,
    _order(),
    _text("client", ForeignKey("clients.id")),
    _text("practitioner", ForeignKey("practitioners.id")),
    _text("at"),
    _text("ended_on"),
    _text("keep_until"),
    _number("by_hand"),
    _text("reason"),
    _text("rule"),
)

HOLDS = Table(
    "holds",
    METADATA,
    _order(),
    _text("id"),
    _text("client", ForeignKey("clients.id")),
    _text("kind"),
    _text("reason"),
    _text("set_at"),
    _text("set_by", ForeignKey("practitioners.id")),
    _maybe("lifted_at"),
    _maybe("lifted_by", ForeignKey("practitioners.id")),
    _maybe("lift_reason"),
)

DESTRUCTIONS = Table(
    "destructions",
    METADATA,
    _order(),
    _text("id"),
    _text("client"),
    _text("practitioner", ForeignKey("practitioners.id")),
    _text("at"),
    _text("reference"),
    _text("first_at"),
    _text("ended_on"),
    _text("keep_until"),
    _number("by_hand"),
    _text("date_reason"),
    _text("rule"),
    _text("reason"),
    _text("counts"),
    _maybe("proof"),
    _maybe("certificate", ForeignKey("payloads.id")),
)

DESTROYED_PAPERS = Table(
    "destroyed_papers",
    METADATA,
    Column("destruction", Text, ForeignKey("destructions.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _text("kind"),
    _text("filed_at"),
    _text("sha256"),
    _text("content_hash"),
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", Integer, primary_key=True),
    _text("at"),
    _text("kind"),
    _bytes("mac"),
    _text("body"),
)
