"""A small pack written for the tests of the pack language, in two languages."""

from pathlib import Path

import pytest

from desktop.domain.pack import FormPack
from desktop.packs.own_layer import OwnLayer
from tests.packs.nations import NATIONS
from tests.packs.said import shipped

PACK = """
[pack]
key = "mini"
version = "1"
jurisdiction = "any"
languages = ["en", "es"]
locale = "en_US"
currency = "USD"
paper = "letter"
content_checked = 2026-11-22
review_by = 2027-05-22
[pack.sources]
"Civil Code 43.92" = "California Civil Code section 43.92"
"Thapar" = "Thapar v. Zezulka, Texas 1999"
"Act 2026" = "Crime and Policing Act 2026"

[[steps]]
key = "step.privacy"
code = "S6"
cards = ["group.danger"]

[groups."group.danger"]
items = ["privacy.danger_to_others", "privacy.child"]

[items."practice.state"]
kind = "choice"
options = ["CA", "TX", "ENG"]
filled_by = "practice"

[items."practice.csa_duty"]
kind = "yes_no"
filled_by = "practice"

[items."privacy.danger_to_others"]
kind = "clause"
limit = "L03"
rule = [
  { is = "MUST", when = { item = "practice.state", is = "CA" }, source = "Civil Code 43.92" },
  { is = "MAY", when = { item = "practice.state", is = "TX" }, form = "tx", source = "Thapar" },
  { is = "MAY" },
]

[items."privacy.child"]
kind = "clause"
limit = "L04"
rule = [
  { is = "MUST", when = { item = "practice.csa_duty", is = true }, source = "Act 2026" },
  { is = "ETH" },
]

[items."people.representatives"]
kind = "people"

[items."people.representation"]
kind = "choice"
options = ["all", "any"]

[items."annex_g.consent"]
kind = "clause"
cases = [
  { form = "one", when = { not = { item = "people.representatives", at_least = 2 } } },
  { form = "and", when = { item = "people.representation", is = "all" } },
  { form = "or" },
]

[items."reach.channels"]
kind = "grid"
rows = ["booking", "between", "documents"]
options = ["phone", "email", "post"]

[items."reach.clause"]
kind = "clause"

[items."time.count"]
kind = "number"
"""

EN = """
[labels]
"value.none" = "none"
["step.privacy"]
title = "What stays between us"
["group.danger"]
title = "Danger"
text = "Some situations need help from outside."
["practice.state"]
title = "State"
options = { CA = "California", TX = "Texas", ENG = "England" }
["practice.csa_duty"]
title = "Duty in force"
["privacy.danger_to_others"]
title = "Danger to someone else"
text.must = "If you or your close family tell me of a serious threat to a person we can name, I must try to tell them and the police."
text.may_tx = "If someone else is in danger, I may tell a doctor or the police."
text.may = "If someone else is in serious danger, I may get help."
["privacy.child"]
title = "A child who is hurt"
text.must = "If I am told of sexual abuse of a child, I must tell the police or the council."
text.eth = "If a child is being seriously hurt, I will ask the council for help."
["people.representatives"]
title = "Parents or carers"
["people.representation"]
title = "Who decides"
options = { all = "together", any = "either one" }
["annex_g.consent"]
title = "Who says yes for you"
text.one = "{people.representatives} agrees to this."
text.and = "{people.representatives:and} agree to this together."
text.or = "{people.representatives:or} can agree to this alone."
["reach.channels"]
title = "Ways to reach me"
rows = { booking = "booking", between = "between sessions", documents = "papers" }
options = { phone = "phone", email = "email", post = "post" }
line = "For {row}: {choices}."
none = "nothing"
["reach.clause"]
title = "Ways to reach me"
text = "{reach.channels}"
["time.count"]
title = "Sessions"
value = { one = "{n} session", other = "{n} sessions" }
"""

ES = (
    EN.replace(
        'value = { one = "{n} session", other = "{n} sessions" }',
        'value = { one = "{n} sesión", many = "{n} de sesiones", other = "{n} sesiones" }',
    )
    .replace(
        "I must try to tell them and the police", "debo intentar avisarle y avisar a la policía"
    )
    .replace("I may tell a doctor or the police", "puedo avisar a un médico o a la policía")
    .replace("I may get help", "puedo pedir ayuda")
    .replace("I must tell the police or the council", "debo avisar a la policía")
)


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A forms folder with one small pack, ``mini``."""
    folder = tmp_path / "mini"
    folder.mkdir()
    (folder / "pack.toml").write_text(PACK, encoding="utf-8")
    (folder / "words.en.toml").write_text(EN, encoding="utf-8")
    (folder / "words.es.toml").write_text(ES, encoding="utf-8")
    return tmp_path


@pytest.fixture(params=NATIONS)
def nation(request: pytest.FixtureRequest) -> FormPack:
    """The pack of each nation of the United Kingdom in turn."""
    return shipped(request.param)


@pytest.fixture
def england() -> FormPack:
    """England's pack."""
    return shipped("gb-eng")


@pytest.fixture(scope="module", name="shipped")
def california() -> FormPack:
    """California's pack as it ships."""
    return shipped("us-ca")


@pytest.fixture(name="layer")
def nothing_of_her_own() -> OwnLayer:
    """A wording over California's in which nothing is said yet."""
    return OwnLayer("us-ca", base=shipped("us-ca").fingerprint)
