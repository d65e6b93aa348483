"""Whatever the plan and whoever is busy: what is proposed can be written and breaks no rule."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flows.proposing import ALIKE, BY_AREA, ONE_TEAM, Case, a_round, commune

from cchc_cli.flows.check import check_loaded

WHEN = ["months: [4]", "from: 24/04/2023, to: 12/05/2023", "quarter: 2", "by: 12/05/2023"]
UNITS = ["phuong-2", "phuong-5", "van-phong", "phong-noi-vu", "xa-1", "xa-2", "xa-3"]
WHO = ["unit: phuong-2", "unit: xa-1", "agency: van-phong", "agency: phong-noi-vu"]
KNOWN = {"CCHC315"}
"""Said of the plan itself, whatever the dates: an agency is inspected that sends people."""

busy = st.builds(
    lambda who, first, length, session: (
        f"  - {{{who}, from: {first}/04/2023, to: {first + length}/04/2023{session}}}\n"
    ),
    st.sampled_from(WHO),
    st.integers(10, 24),
    st.integers(0, 5),
    st.sampled_from(["", ", session: sang", ", session: chieu"]),
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Rounds of some units, with trips, busy people, settings; one team or two."""
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=6, unique=True))
    arrange = draw(
        st.fixed_dictionaries(
            {"teams_meet": st.sampled_from(["cung-buoi", "khac-buoi"])},
            optional={
                "sessions": st.sampled_from(["[ca-ngay]", "[chieu, sang]", "[sang]"]),
                "visits_a_day": st.sampled_from([1, 2]),
                "vehicles": st.just(1),
                "avoid": st.just("[]"),
            },
        )
    )
    said = ", ".join(f"{key}: {value}" for key, value in arrange.items())
    lines = "".join(draw(st.lists(busy, max_size=4)))
    schedule = f"arrange: {{{said}}}\nvisits: []\nunavailable:{'' if lines else ' []'}\n{lines}"
    more = commune(1, ", trip: dao") + commune(2, ", trip: dao") + commune(3, ", far: có")
    teams = draw(st.sampled_from([ONE_TEAM, ALIKE, BY_AREA]))
    return Case(a_round(draw(st.sampled_from(WHEN)), ", ".join(units)), schedule, more, teams)


@given(cases())
@settings(max_examples=60)
def test_what_is_written_breaks_no_rule(case: Case):
    written = case.written()

    assert {d.code for d in check_loaded(written)} <= KNOWN


@given(cases())
@settings(max_examples=60)
def test_no_agency_is_inspected_the_day_it_sends_people(case: Case):
    dated = case.proposal.dated

    for one in dated:
        for other in dated:
            away = any(seat.agency == one.wish.visit.unit for seat in other.team.members)
            if away and one.wish.visit.unit != other.wish.visit.unit:
                assert one.place.day != other.place.day


@given(cases())
@settings(max_examples=60)
def test_a_second_run_proposes_nothing_new(case: Case):
    first, again = case.proposal, case.proposal
    assert first.dated == again.dated

    case.written()

    assert case.days() == {}
