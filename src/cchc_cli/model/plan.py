"""`plans/<year>/plan.yaml`: what the decision says; it changes only by another decision."""

import datetime as dt
from collections.abc import Collection
from typing import Annotated

import msgspec
from msgspec import Meta

from cchc_cli.model.deadline import Deadline as Deadline
from cchc_cli.model.words import (
    ChosenBy,
    Counted,
    Id,
    PeriodWord,
    Record,
    Role,
    Session,
    Text,
    VisitForm,
    VisitKind,
)

Positive = Annotated[int, Meta(ge=1)]
Quarter = Annotated[int, Meta(ge=1, le=4)]
Month = Annotated[int, Meta(ge=1, le=12)]


class Issuer(Record, frozen=True):
    """Who issues the plan (cơ quan ban hành)."""

    name: Annotated[Text, Meta(description="tên đầy đủ")]
    short: Annotated[Text, Meta(description="viết tắt trong ký hiệu, ví dụ: UBND")]
    place: Annotated[Text, Meta(description="địa danh ghi trước ngày tháng")]
    parents: Annotated[tuple[Text, ...], Meta(description="cơ quan chủ quản, từ trên xuống")] = ()
    area: Annotated[Text | None, Meta(description="địa bàn, ví dụ: thành phố Vũng Tàu")] = None


class Decision(Record, frozen=True):
    """The decision that a plan was issued with (quyết định ban hành)."""

    number: Annotated[Text, Meta(description="số và ký hiệu, ví dụ: 585/QĐ-UBND")]
    date: Annotated[dt.date, Meta(description="ngày ban hành")]
    by: Annotated[Text, Meta(description="cơ quan hoặc người ban hành")]


class DataPeriod(Record, frozen=True):
    """The time that the examined data are of (thời kỳ kiểm tra), both days included.

    Without `to` it runs to the day of the visit.
    """

    from_: Annotated[dt.date, Meta(description="từ ngày")] = msgspec.field(name="from")
    to: Annotated[dt.date | None, Meta(description="đến hết ngày; bỏ: đến ngày kiểm tra")] = None


ExaminedTime = DataPeriod | PeriodWord
"""From a day to a day, or just the day of the visit."""


class Theme(Record, frozen=True):
    """A subject with its own checklist (chuyên đề)."""

    id: Annotated[Id, Meta(description="mã chuyên đề")]
    name: Annotated[Text, Meta(description="tên chuyên đề")]
    checklist: Annotated[Id, Meta(description="tên thư mục trong checklists/")]
    areas: Annotated[tuple[Id, ...], Meta(description="chỉ các lĩnh vực này; bỏ: tất cả")] = ()
    period: Annotated[ExaminedTime | None, Meta(description="thời kỳ kiểm tra")] = None


class Seat(Record, frozen=True):
    """A place in a team (vị trí trong đoàn); who sits there stands in members.yaml."""

    id: Annotated[Id, Meta(description="mã vị trí, ví dụ: truong-doan")]
    role: Annotated[Role, Meta(description="vai trò trong đoàn")]
    title: Annotated[Text, Meta(description="chức vụ hoặc cách gọi ghi trong kế hoạch")]
    agency: Annotated[Id, Meta(description="mã cơ quan cử người")]
    areas: Annotated[
        tuple[Id, ...], Meta(description="lĩnh vực được phân công; bỏ: theo chức năng cơ quan")
    ] = ()


class Team(Record, frozen=True):
    """A team of inspectors (đoàn, tổ kiểm tra)."""

    id: Annotated[Id, Meta(description="mã đoàn, tổ")]
    called: Annotated[Text, Meta(description="cách gọi trong câu, ví dụ: Đoàn kiểm tra")]
    name: Annotated[Text, Meta(description="tên đầy đủ")]
    symbol: Annotated[Text, Meta(description="viết tắt trong ký hiệu, ví dụ: ĐKT")]
    members: Annotated[tuple[Seat, ...], Meta(min_length=1, description="các vị trí")]
    roles: Annotated[
        dict[Role, Text], Meta(description="cách gọi vai trò, ví dụ truong: Trưởng đoàn")
    ] = msgspec.field(default_factory=dict)
    areas: Annotated[tuple[Id, ...], Meta(description="chỉ kiểm tra các lĩnh vực này")] = ()
    themes: Annotated[tuple[Id, ...], Meta(description="chỉ kiểm tra các chuyên đề này")] = ()
    units: Annotated[tuple[Id, ...], Meta(description="chỉ kiểm tra các đơn vị này")] = ()

    @property
    def scope(self) -> tuple[frozenset[str], frozenset[str]]:
        """What it inspects wherever it goes: areas and themes."""
        return frozenset(self.areas), frozenset(self.themes)


def share_out(teams: Collection[Team]) -> bool:
    """Return whether each of the teams inspects something else, so that all of them come."""
    return len({team.scope for team in teams}) == len(teams)


class When(Record, frozen=True):
    """The time of a round (thời gian của đợt): exactly one way of saying it.

    A quarter, several quarters, months (all of the plan's year, or of `year`),
    from a day to a day (both included), or only a last day. The first or the last
    day may be half a day: `from_session: chieu`, `to_session: sang`.
    """

    quarter: Annotated[Quarter | None, Meta(description="quý")] = None
    quarters: Annotated[tuple[Quarter, ...], Meta(description="các quý liền nhau")] = ()
    months: Annotated[tuple[Month, ...], Meta(description="các tháng liền nhau")] = ()
    from_: Annotated[dt.date | None, Meta(description="từ ngày")] = msgspec.field(
        name="from", default=None
    )
    to: Annotated[dt.date | None, Meta(description="đến hết ngày")] = None
    from_session: Annotated[Session | None, Meta(description="bắt đầu từ buổi: chieu")] = None
    to_session: Annotated[Session | None, Meta(description="kết thúc ở buổi: sang")] = None
    by: Annotated[dt.date | None, Meta(description="chậm nhất ngày")] = None
    year: Annotated[int | None, Meta(description="năm, nếu khác năm của kế hoạch")] = None

    @staticmethod
    def cure(words: str) -> str:
        """Return what to write in place of the words: their own time if it is clear."""
        # Only a mistake needs it.
        from cchc_cli.model.when_words import keys_for

        keys = keys_for(words)
        some = "{quarter: 2}, {months: [9, 10]}, {from: 05/05/2026, to: 20/06/2026}"
        return f"viết {keys}" if keys else f"viết một cách, ví dụ: {some}"


class Choice(Record, frozen=True):
    """Units that the plan counts but does not name (đơn vị chọn sau).

    With `in_each` the count holds for every unit of that kind: two communes in each
    district; a commune says in units.yaml which district it is `under`.
    """

    from_: Annotated[tuple[Id, ...], Meta(description="các loại đơn vị")] = msgspec.field(
        name="from"
    )
    by: Annotated[ChosenBy, Meta(description="cách chọn")]
    exactly: Annotated[Positive | None, Meta(description="đúng số lượng")] = None
    at_least: Annotated[Positive | None, Meta(description="ít nhất")] = None
    except_: Annotated[tuple[Id, ...], Meta(description="trừ các đơn vị này")] = msgspec.field(
        name="except", default=()
    )
    in_each: Annotated[Id | None, Meta(description="trong mỗi đơn vị cấp trên loại này")] = None


class Round(Record, frozen=True):
    """A round of visits (đợt kiểm tra)."""

    id: Annotated[Id, Meta(description="mã đợt, ví dụ: quy-2")]
    when: Annotated[When, Meta(description="thời gian của đợt")]
    name: Annotated[Text | None, Meta(description="tên đợt; bỏ: tính từ thời gian")] = None
    units: Annotated[tuple[Id, ...], Meta(description="các đơn vị được kiểm tra")] = ()
    choose: Annotated[tuple[Choice, ...], Meta(description="các đơn vị chọn sau")] = ()
    areas: Annotated[tuple[Id, ...], Meta(description="chỉ kiểm tra các lĩnh vực này")] = ()
    themes: Annotated[tuple[Id, ...], Meta(description="chỉ các chuyên đề này")] = ()
    period: Annotated[
        ExaminedTime | None, Meta(description="thời kỳ kiểm tra riêng; bỏ: như chuyên đề")
    ] = None
    teams: Annotated[tuple[Id, ...], Meta(description="các đoàn; bỏ: mọi đoàn")] = ()
    kind: Annotated[VisitKind, Meta(description="loại kiểm tra")] = VisitKind.COMPREHENSIVE
    form: Annotated[VisitForm, Meta(description="hình thức kiểm tra")] = VisitForm.ON_SITE


class UnitDelegation(Record, frozen=True):
    """Who attends for the inspected units of some kinds (thành phần làm việc của đơn vị)."""

    kinds: Annotated[tuple[Id, ...], Meta(min_length=1, description="các loại đơn vị")]
    text: Annotated[Text, Meta(description="thành phần làm việc")]


class Target(Record, frozen=True):
    """A share that the plan wants reached (chỉ tiêu): `percent` of `of`, rounded up."""

    id: Annotated[Id, Meta(description="mã chỉ tiêu")]
    name: Annotated[Text, Meta(description="tên chỉ tiêu")]
    counts: Annotated[Counted, Meta(description="đếm cái gì")]
    of: Annotated[Positive, Meta(description="mẫu số do kế hoạch nêu")]
    percent: Annotated[int, Meta(ge=1, le=100, description="phần trăm phải đạt")]
    kinds: Annotated[tuple[Id, ...], Meta(description="chỉ đếm các loại đơn vị này")] = ()


class Task(Record, frozen=True):
    """One duty in the plan's own words (nhiệm vụ)."""

    text: Annotated[Text, Meta(description="việc phải làm, đúng lời kế hoạch")]
    deadline: Annotated[Id | None, Meta(description="mã thời hạn")] = None
    tasks: Annotated[tuple["Task", ...], Meta(description="nhiệm vụ con")] = ()


class Duty(Record, frozen=True):
    """What falls to someone (phần tổ chức thực hiện): a heading and its tasks."""

    id: Annotated[Id, Meta(description="mã phần tổ chức thực hiện")]
    title: Annotated[Text, Meta(description="đầu mục như trong kế hoạch")]
    tasks: Annotated[tuple[Task, ...], Meta(min_length=1, description="các nhiệm vụ")]
    units: Annotated[tuple[Id, ...], Meta(description="mã các đơn vị có nhiệm vụ")] = ()
    kinds: Annotated[tuple[Id, ...], Meta(description="loại đơn vị có nhiệm vụ")] = ()
    teams: Annotated[
        tuple[Id, ...], Meta(description="mã các đoàn có nhiệm vụ, in trong quyết định lập đoàn")
    ] = ()


class Plan(Record, frozen=True):
    """A year's plan of inspection (kế hoạch kiểm tra)."""

    name: Annotated[Text, Meta(description="trích yếu: tên kế hoạch, không có chữ Kế hoạch")]
    year: Annotated[int, Meta(ge=2000, le=2100, description="năm của kế hoạch")]
    subject: Annotated[Text, Meta(description="việc được kiểm tra, dùng trong câu và trích yếu")]
    issuer: Annotated[Issuer, Meta(description="cơ quan ban hành")]
    themes: Annotated[tuple[Theme, ...], Meta(min_length=1, description="các chuyên đề")]
    teams: Annotated[tuple[Team, ...], Meta(min_length=1, description="các đoàn, tổ kiểm tra")]
    rounds: Annotated[tuple[Round, ...], Meta(min_length=1, description="các đợt kiểm tra")]
    decision: Annotated[Decision | None, Meta(description="bỏ: kế hoạch đứng riêng")] = None
    number: Annotated[Text | None, Meta(description="số, ký hiệu của kế hoạch đứng riêng")] = None
    date: Annotated[dt.date | None, Meta(description="ngày của kế hoạch đứng riêng")] = None
    standing: Annotated[Id | None, Meta(description="mã cơ quan thường trực")] = None
    reports_to: Annotated[Text | None, Meta(description="nơi nhận báo cáo, ví dụ: Chủ tịch …")] = (
        None
    )
    purposes: Annotated[tuple[Text, ...], Meta(description="mục đích")] = ()
    requirements: Annotated[tuple[Text, ...], Meta(description="yêu cầu")] = ()
    supplementary: Annotated[Text | None, Meta(description="quy định về kiểm tra bổ sung")] = None
    delegations: Annotated[
        tuple[UnitDelegation, ...], Meta(description="thành phần làm việc của đơn vị")
    ] = ()
    targets: Annotated[tuple[Target, ...], Meta(description="các chỉ tiêu")] = ()
    deadlines: Annotated[tuple[Deadline, ...], Meta(description="các thời hạn")] = ()
    duties: Annotated[tuple[Duty, ...], Meta(description="phần tổ chức thực hiện")] = ()
