"""No words make a duty of what the law only allows, in either language."""

import pytest

from desktop.packs.check_rules import duty

DUTY = "speak of a duty"
ALLOWED = "say what the law allows"
SILENT = "do not say so"


@pytest.mark.parametrize(
    ("language", "rule", "text", "wrong"),
    [
        ("en", "MUST", "I must tell the police.", ()),
        ("en", "MUST", "The law requires me to report it.", ()),
        ("en", "MUST", "I tell the police.", (SILENT,)),
        ("en", "MUST", "I must, or I may, tell them.", (ALLOWED,)),
        ("en", "MAY", "I may get help.", ()),
        ("en", "MAY", "I may get help. I do not have to.", ()),
        ("en", "MAY", "I may get help, and I must tell them.", (DUTY,)),
        ("en", "ETH", "I would tell you first.", ()),
        ("en", "ETH", "I have to tell you first.", (DUTY,)),
        ("en", "ETH", "I may call someone.", (ALLOWED,)),
        ("en", "ETH", "You may stop. You must not pay.", ()),
        ("en", "RIGHT", "A judge must allow it.", ()),
        ("en", "FILL", "I always must report it.", (DUTY,)),
        ("en", "", "I must be honest.", ()),
        ("es", "MUST", "Debo avisar a la policía. Si puedo, se lo digo antes.", ()),
        ("es", "MUST", "La ley me obliga a avisar. No puedo callar.", ()),
        ("es", "MUST", "Puedo avisar a la policía.", (SILENT, ALLOWED)),
        ("es", "MAY", "Puedo avisar a su médico.", ()),
        ("es", "MAY", "Puedo avisar a su médico. No tengo que hacerlo.", ()),
        ("es", "MAY", "Debo avisar, o puedo avisar.", (DUTY,)),
        ("es", "ETH", "Le aviso en cuanto puedo.", ()),
        ("es", "ETH", "Tengo que avisar.", (DUTY,)),
        ("fr", "MUST", "Je dois le dire.", ()),
    ],
)
def test_a_rule_is_said_as_it_is(
    language: str, rule: str, text: str, wrong: tuple[str, ...]
) -> None:
    said = tuple(duty(language, rule, text))

    assert len(said) == len(wrong)
    assert all(part in sentence for part, sentence in zip(wrong, said, strict=True))
