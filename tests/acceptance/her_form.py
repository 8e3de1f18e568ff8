"""A consent form nobody ever used, of the length and the kinds of clauses that real ones have.

Written for these tests: headings with paragraphs, lists, prices with names, clauses for some
clients only, and a closing statement. ``[...]`` is a blank by its name, ``@...`` whom it concerns.
"""

from desktop.packs.own_blanks import BlankKind

FORM = """
# Before we begin | step.about_me
> This form tells how I work and what each of us can count on.
- Reading it | Take it home first if you like. Bring your questions, and we go through them one by one.
- Two copies | One copy is yours. The other stays with me.
- My training | I trained at the Harbour School for six years. My number on the register is on my door.
- What I offer | - talks for one person\\n- talks for two people\\n- short courses for sleep
- What I do not offer | - advice on medicine\\n- reports for a court\\n- visits at night

# What may come of it | step.about_me
> Talking can lighten a load, and it can stir up dust.
- Good days and bad days | Some weeks you could feel worse before you feel better.\\n\\nTell me when that happens. We slow down, and we look at it together.
- No sure result | Nobody can know beforehand how far we get.
- Other ways | You could also join a group, see a doctor, or wait and see.

# Our hours | step.time
> One meeting takes [length of a meeting].
- Being on time | I hold your hour for you. If the tram is late, we still end when we said.
- Moving an hour | Write to me [notice] before. Then the hour costs nothing.
- An hour that was missed | If I hear nothing, I ask for [price of a missed hour].
- My holidays | I am away for five weeks a year. You hear of it a month before.
- When I am ill | I ring you, and you pay nothing.

# Money | step.time
> An hour costs [price of an hour].
- How to pay | - by card at the door\\n- by transfer within a week\\n- in coins, if you must
- Other work | A letter takes time too. These are the prices:\\n- a letter of one page: [price of a letter]\\n- a call above ten minutes: [price of a call]\\n- copying your file: nothing
- A new price | Prices change in spring at most, and you hear of it eight weeks before.
- When money is short | Say so early. There are three places at half the price.
- An open bill | I ask you about it twice. After that we stop until we have found a way.
- @insured Your insurer | Your insurer wants a code for what troubles you. You see it before they do.

# On the screen | step.contact | @remote
> Some of our meetings are on a screen.
- A door that closes | Find a room with a door. A parked car is fine, a moving one is not.
- If the line drops | We both try again for a while. Then I ring you.
- No recording | Neither of us records anything.

# What stays here | step.privacy
> What you say in this room stays in this room.
- My file | I keep a thin file: dates, bills, and a line or two about each meeting.
- Seeing your file | Ask, and we read it together within a month.
- My own teacher | I talk about my work with an older colleague. She never hears your name.
- Danger | If a life hangs by a thread, I call for help. I would tell you first if I could.
- A child who is hurt | If a child is being hurt, I must tell those who protect children.
- A judge | If a judge orders it, I give what was ordered and no more.
- In the street | If we meet outside, I look to you. A nod from you is enough.

# If you are young | step.privacy | @under_18
> Some things are yours, even from those who love you.
- What your parents hear | They hear that you come, and how it goes in one sentence.
- What they hear at once | They hear it if you are in danger.

# The two of you | step.privacy | @together
> I sit with both of you and on no one's side.
- Letters to one of you | I write to both or to none.

# What each of us does | step.together
> A good talk needs two.
- Your part | - come as you are\\n- say when something is wrong\\n- tell me of other care you get
- My part | - listen\\n- be honest\\n- keep learning
- Gifts | A drawing is a joy. Anything bought is not needed.

# If something goes wrong | step.feedback
> I would rather hear it than guess it.
- First to me | Say it aloud, or put a note under my door.
- Then to others | - the Harbour register\\n- the town's office for patients
- Stopping | You can stop on any day. One last hour helps to close the door well.
- When I stop | I stop only if it does you no good, if a bill stays open, or if I am threatened. I name three others who could help you.

# To close | step.feedback
> By signing you say that this was made clear.
- Your yes | You had time to read this, and your questions were answered.
- Changes | If I change this form, you get the new one before it counts.
"""

BLANKS: dict[str, tuple[BlankKind, str | int]] = {
    "length of a meeting": ("duration", 55),
    "price of a missed hour": ("money", "40"),
    "price of an hour": ("money", "92.50"),
    "price of a letter": ("money", "35"),
    "price of a call": ("money", "12"),
}
"""Blanks of her own, with their kind and what they propose."""

SHIPPED_BLANKS = {"notice": "time.notice"}
"""Blanks that ship, by the name she calls them."""

PRINTED = {
    "length of a meeting": "55 minutes",
    "notice": "24 hours",
    "price of a missed hour": "$40",
    "price of an hour": "$92.50",
    "price of a letter": "$35",
    "price of a call": "$12",
}
"""How each blank reads on paper."""
