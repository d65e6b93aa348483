"""Drawing by lot: anyone can repeat it, whatever the order of the units."""

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.drawing import drawn

IDS = st.lists(st.from_regex(r"[a-z]{1,4}", fullmatch=True), unique=True, max_size=12)


def test_the_lots_are_those_that_sha256sum_tells():
    # printf '%s' '0412 xa-duc' | sha256sum begins with 166572a5; an 27de6b48, chau 53a6e4c8,
    # binh e8db60a9.
    among = ["xa-an", "xa-binh", "xa-chau", "xa-duc"]

    assert drawn("0412", among, 4) == ("xa-duc", "xa-an", "xa-chau", "xa-binh")


@given(IDS, st.randoms(use_true_random=False), st.integers(0, 12))
def test_the_order_of_the_list_does_not_matter(among: list[str], chance, number: int):
    mixed = among.copy()
    chance.shuffle(mixed)

    found = drawn("0412", mixed, number)

    assert found == drawn("0412", among, number)
    assert len(found) == min(number, len(among))


@given(IDS, st.integers(0, 11))
def test_who_is_drawn_stays_so_when_more_are_drawn(among: list[str], number: int):
    assert drawn("7", among, number + 1)[:number] == drawn("7", among, number)
