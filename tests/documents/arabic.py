"""A paper in Arabic: no pack ships one, but every block must be ready for it."""

from dataclasses import replace

from desktop.domain import agreement as drawn
from desktop.domain.agreement import Agreement, Section, Signer
from tests.documents.samples import agreement

LABELS = {
    "footer.check": "لفحص هذه الورقة: اسألني",
    "footer.id": "ورقة",
    "footer.page": "صفحة {page} من {pages}",
    "hash.page": "كلمات",
    "promises.left": "ما تتوقعه مني",
    "promises.right": "ما تريد أن تقدمه",
    "changed.before": "كان النص",
    "changed.after": "غيّرته إلى",
    "sign.heading": "التوقيع",
    "sign.date": "التاريخ",
    "sign.statement.read": "قرأته.",
    "sign.statement.was_read": "قُرئ لي.",
    "sign.statement.will_read": "تحدثنا عنه وسأقرؤه في البيت.",
}

PASSAGES = (
    drawn.Passage("quote", "goals.hope", "", "أريد أن أنام وأن أتحدث عن أبي."),
    drawn.Passage(
        "promises", "both",
        left=("أبدأ وأنهي في الوقت.", "أعترف بأخطائي."), right=("أقول لا عندما لا أريد.",),
    ),
    drawn.Passage(
        "headline", "when", "متى نلتقي",
        "نلتقي كل أسبوع يوم الأربعاء الساعة 16:00 لمدة 50 دقيقة. إذا تأخرت أنتظر 15 دقيقة.",
    ),
    drawn.Passage("headline", "fee", "الأجر", "تكلف الجلسة 150 دولارًا وتُدفع في نهايتها."),
    drawn.Passage("clause", "life", "حياتك", "قد أطلب المساعدة.", example="مثال: نضع خطة معًا."),
    drawn.Passage("changed", "reach", "متى أجيب", "اكتب لي ولا تتصل.", was="اتصل بي."),
    drawn.Passage("notice", "board", "إشعار", "يمكنك الاتصال على ‎(916) 555-0142."),
    drawn.Passage("parked", "holidays", "العطل"),
)  # fmt: skip


def arabic(kind: str = "agreement") -> Agreement:
    """Return an agreement whose every word is Arabic but for the names of people."""
    first = agreement(kind)
    return replace(
        first,
        title="ما اتفقنا عليه",
        subtitle="ليلى حداد و Jordan Avery",
        language="ar",
        letterhead=("Jordan Avery, LMFT", "916-555-0142", "100 Example Street"),
        sections=tuple(
            Section(f"section.{number}", "x", f"الجزء {number}", passages=(passage,))
            for number, passage in enumerate(PASSAGES)
        ),
        signers=(
            Signer("client", "client", "العميل", "ليلى حداد", "هذه كلماتنا."),
            Signer("practitioner", "practitioner", "المعالج", "Jordan Avery", "ألتزم بهذه الورقة."),
        ),
        takes_in=None,
        labels={**first.labels, **LABELS},
    )
