"""The decree's own sample forms, filled in as it asks, give no alarm."""

from collections.abc import Callable

import pytest

from tests.law import check
from tests.law.forms import forms

FORMS = dict(forms())


@pytest.mark.parametrize("build", FORMS.values(), ids=FORMS)
def test_a_form_of_the_decree_has_no_violation(build: Callable[[], bytes]) -> None:
    assert [str(violation) for violation in check(build())] == []


def test_every_form_is_there() -> None:
    names = {name.split(" ")[0] for name in FORMS}

    assert names == {*(f"1.{number}" for number in range(1, 11)), "2.1"}
