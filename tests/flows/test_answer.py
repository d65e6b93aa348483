"""What an answer on one item writes, and what it leaves."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.flows.answer import Answer, answer_edits
from cchc_cli.flows.errors import AnswerError
from cchc_cli.model.inspection import Finding
from cchc_cli.model.words import Result
from cchc_cli.yamltext.edit import apply_edits
from cchc_cli.yamltext.report import Report
from cchc_cli.yamltext.shape import read_record
from cchc_cli.yamltext.tree import compose

DAY = dt.date(2023, 9, 15)


class Sheet(msgspec.Struct):
    """A file that holds one finding."""

    it: Finding | None = None


def finding(text: str) -> Finding | None:
    report = Report("a.yaml")
    record = read_record(Sheet, compose(text), report)
    assert not report.found, report.found
    assert isinstance(record, Sheet)
    return record.it


def after(text: str, answer: Answer) -> str:
    return apply_edits(text, list(answer_edits(("it",), finding(text), answer, text)))


@pytest.mark.parametrize(
    ("before", "figure", "written"),
    [
        ("{result: dat}", ("x", "9", None), "figures: {x: {reported: 9}}"),
        ("{result: dat}", ("x", "9", "8"), "figures: {x: {reported: 9, counted: 8}}"),
        ("{result: dat, figures: {x: 9}}", ("x", None, "8"), "{x: {reported: 9, counted: 8}}"),
        ("{result: dat, figures: {x: 9}}", ("x", "7", None), "figures: {x: 7}}"),
        ("{result: dat, figures: {x: 1.248}}", ("x", None, "8"), "reported: 1.248, counted: 8"),
        ("{result: dat, figures: {x: {reported: 9}}}", ("x", None, "8"), "reported: 9, counted: 8"),
        ("{result: dat, figures: {x: {counted: 8}}}", ("x", "9", None), "counted: 8, reported: 9"),
    ],
)
def test_a_column_of_a_figure_that_was_not_typed_stays(before: str, figure, written: str):
    assert written in after(f"it: {before}\n", Answer(figures=(figure,)))


def test_a_remedy_keeps_what_was_not_typed():
    before = (
        "it:\n  result: chua-dat\n  recommend:\n    text: Sửa\n"
        "    remedy: {done: 02/06/2023, text: Đã sửa, evidence: [Ảnh]} # đã xem\n"
    )

    changed = after(before, Answer(remedied=DAY))

    assert changed == before.replace("02/06/2023", "15/09/2023")


def test_words_of_a_remedy_may_follow_its_day():
    before = "it: {result: chua-dat, recommend: {text: Sửa, remedy: {done: 02/06/2023}}}\n"

    assert "{done: 02/06/2023, text: Đã sửa}" in after(before, Answer(remedy="Đã sửa"))


def test_a_remedy_without_a_day_is_refused():
    with pytest.raises(AnswerError, match="chưa có ngày hoàn thành khắc phục"):
        after("it: {result: chua-dat, recommend: {text: Sửa}}\n", Answer(remedy="Đã sửa"))


def test_the_same_evidence_is_written_once():
    before = "it: {result: dat, evidence: [Ảnh 1]}\n"

    changed = after(before, Answer(evidence=("Ảnh 1", "Ảnh 2", "Ảnh 2")))

    assert changed == "it: {result: dat, evidence: [Ảnh 1, Ảnh 2]}\n"


def test_a_second_recommendation_is_added_to_the_first():
    before = "it:\n  result: chua-dat\n  recommend: {text: Sửa, due: 01/09/2023}\n"

    changed = finding(after(before, Answer(recommend="Họp dân", due=DAY)))

    assert changed is not None
    assert [(r.text, r.due) for r in changed.recommendations] == [
        ("Sửa", dt.date(2023, 9, 1)),
        ("Họp dân", DAY),
    ]


def test_the_first_recommendation_is_kept_whole_beside_the_second():
    remedy = "remedy: {done: 02/06/2023, text: Đã sửa, evidence: [Ảnh]}"
    first = f"{{text: Sửa, due: 01/06/2023, owner: Văn phòng, {remedy}}}"
    before = f"it:\n  result: chua-dat\n  recommend: {first}\n"

    changed, old = finding(after(before, Answer(recommend="Họp dân"))), finding(before)

    assert changed is not None
    assert old is not None
    assert changed.recommendations[:-1] == old.recommendations
    assert changed.recommendations[-1].text == "Họp dân"


def test_a_day_goes_to_the_recommendation_of_the_same_words():
    before = "it:\n  result: chua-dat\n  recommend:\n    - text: Sửa\n    - text: Họp\n"

    changed = after(before, Answer(recommend="Sửa", due=DAY))

    assert changed == before.replace("- text: Sửa\n", "- text: Sửa\n      due: 2023-09-15\n")


@pytest.mark.parametrize(
    ("recommend", "many"),
    [("", "chưa có kiến nghị"), (", recommend: [{text: a}, {text: b}]", "có nhiều kiến nghị")],
)
def test_a_day_without_its_recommendation_is_refused(recommend: str, many: str):
    with pytest.raises(AnswerError, match=many):
        after(f"it: {{result: chua-dat{recommend}}}\n", Answer(due=DAY))


def test_an_item_without_a_result_needs_one():
    with pytest.raises(AnswerError) as error:
        after("{}\n", Answer(observation="Sai"))

    assert error.value.message == "nội dung này chưa có kết quả"


def test_an_empty_answer_says_so():
    assert not Answer()
    assert Answer(result=Result.MET)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1
).filter(lambda text: text.strip() == text and text.isprintable())


@given(observation=words, cause=words, evidence=st.lists(words, max_size=3, unique=True))
def test_whatever_is_said_is_read_again_as_it_was_said(observation, cause, evidence):
    answer = Answer(observation=observation, cause=cause, evidence=tuple(evidence))

    changed = after("# đầu\nit: {result: dat} # cuối\n", answer)

    read = finding(changed)
    assert read is not None
    assert (read.observation, read.cause, read.evidence) == (observation, cause, tuple(evidence))
    assert changed.startswith("# đầu\n")
    assert changed.endswith(" # cuối\n")
