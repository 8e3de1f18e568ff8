from datetime import UTC, datetime

import pytest

from desktop.ui.moments import greeting


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Maya Chen", "Good morning, Maya"),
        ("Dr. Aoife Bhriain", "Good morning, Aoife"),
        ("Prof Dr María Núñez", "Good morning, María"),
        ("Dr.", "Good morning"),
        ("", "Good morning"),
    ],
)
def test_people_are_greeted_by_name_and_not_by_title(name: str, said: str) -> None:
    assert greeting(datetime(2026, 12, 2, 8, tzinfo=UTC), name) == said
