"""Field types shared by every kind of file, and the choices people may write."""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

_WORD = "[a-z0-9]+(-[a-z0-9]+)*"

Id = Annotated[
    str, Meta(pattern=f"^{_WORD}$", description="mã: chữ thường không dấu, số, gạch nối")
]
ItemId = Annotated[
    str,
    Meta(pattern=rf"^{_WORD}(\.{_WORD})*$", description="mã nội dung: các từ nối bằng dấu chấm"),
]
Text = Annotated[str, Meta(min_length=1, description="lời văn")]


class Result(StrEnum):
    """What an inspected item came to (kết quả)."""

    MET = "dat"
    PARTLY_MET = "dat-mot-phan"
    NOT_MET = "chua-dat"
    NOT_APPLICABLE = "khong-ap-dung"
    NOT_EXAMINED = "chua-kiem-tra"


class Session(StrEnum):
    """Part of a working day (buổi)."""

    MORNING = "sang"
    AFTERNOON = "chieu"
    WHOLE_DAY = "ca-ngay"


class Avoided(StrEnum):
    """Times that a proposal of dates keeps clear of if it can (buổi nên tránh)."""

    AFTER_HOLIDAY = "sau-ngay-nghi"
    BEFORE_HOLIDAY = "truoc-ngay-nghi"
    YEAR_END = "cuoi-nam"
    MAKE_UP_DAY = "ngay-lam-bu"
    MONDAY_MORNING = "sang-thu-hai"
    FRIDAY_AFTERNOON = "chieu-thu-sau"


class Meeting(StrEnum):
    """How several teams come to one unit (các đoàn đến cùng một đơn vị)."""

    TOGETHER = "cung-buoi"
    APART = "khac-buoi"


class VisitKind(StrEnum):
    """Why a unit is inspected (loại kiểm tra)."""

    COMPREHENSIVE = "toan-dien"
    THEMATIC = "chuyen-de"
    SUPPLEMENTARY = "bo-sung"
    SURPRISE = "dot-xuat"
    REINSPECTION = "phuc-tra"
    SURVEY = "khao-sat"


class VisitForm(StrEnum):
    """How a unit is inspected (hình thức kiểm tra)."""

    ON_SITE = "truc-tiep"
    DOSSIER = "qua-ho-so"
    DIGITAL = "moi-truong-so"


class ChangeKind(StrEnum):
    """What was done to a visit of the schedule (việc thay đổi lịch)."""

    MOVED = "doi-lich"
    SWAPPED = "doi-cho"
    POSTPONED = "hoan"
    RESUMED = "het-hoan"
    CANCELLED = "huy"
    ADDED = "them"


class Role(StrEnum):
    """Part a member plays in a team (vai trò); what it is called is the team's own word."""

    HEAD = "truong"
    DEPUTY = "pho"
    SECRETARY = "thu-ky"
    MEMBER = "thanh-vien"


class DayCount(StrEnum):
    """Which days a deadline counts (cách đếm ngày)."""

    CALENDAR = "lich"
    WORKING = "lam-viec"


class EventDay(StrEnum):
    """How a deadline deals with the day of its event (cách hiểu “trước 03 ngày”).

    For a visit on 16/5 and “trước 03 ngày” the last day in time is 13/5, 14/5 or 12/5.
    """

    NOT_COUNTED = "khong-tinh"
    COUNTED = "tinh"
    WHOLE_DAYS = "du-ngay"


class OnDayOff(StrEnum):
    """What becomes of a due day on which nobody works (hạn rơi vào ngày nghỉ)."""

    KEPT = "giu-nguyen"
    EARLIER = "lui-truoc"
    LATER = "doi-sau"


class Period(StrEnum):
    """A part of the year at which a deadline comes again (kỳ)."""

    MONTH = "thang"
    QUARTER = "quy"
    HALF_YEAR = "nua-nam"
    YEAR = "nam"


class PeriodWord(StrEnum):
    """A time of the examined data that has no dates of its own (thời kỳ không ghi ngày)."""

    VISIT_DAY = "ngay-kiem-tra"


class DayKind(StrEnum):
    """What a day of the calendar is (loại ngày)."""

    HOLIDAY = "nghi-le"
    COMPENSATION = "nghi-bu"
    SWAPPED = "hoan-doi"
    MADE_UP = "lam-bu"
    OWN_OFF = "nghi-rieng"
    OWN_WORK = "lam-rieng"


class LunarDay(StrEnum):
    """A holiday that follows the moon (ngày lễ âm lịch)."""

    TET = "tet"
    KINGS = "gio-to"


class Event(StrEnum):
    """What a deadline is counted from (mốc)."""

    VISIT = "kiem-tra"
    MINUTES = "ky-bien-ban"
    CONCLUSION = "ket-luan"
    ROUND_START = "bat-dau-dot"
    ROUND_END = "ket-thuc-dot"
    PLAN_ISSUED = "ban-hanh-ke-hoach"
    REPORT_DUE = "han-bao-cao"


class DueThing(StrEnum):
    """What a deadline is the deadline of (việc có hạn), for the commands that follow it."""

    UNIT_REPORT = "bao-cao-don-vi"
    REPORT_REMINDER = "nhac-bao-cao"
    NOTICE = "thong-bao-lich"
    ROUND_REPORT = "bao-cao-sau-dot"
    CONCLUSION = "ket-luan"
    REMEDY = "khac-phuc"
    REMEDY_REPORT = "bao-cao-khac-phuc"
    SELF_INSPECTION = "tu-kiem-tra"


class ChosenBy(StrEnum):
    """How the units of a round are found (cách chọn)."""

    LATER = "chon-sau"
    RANDOM = "ngau-nhien"
    ALL = "tat-ca"


class Counted(StrEnum):
    """What a target counts (đối tượng đếm)."""

    INSPECTED = "don-vi-duoc-kiem-tra"
    INSPECTED_ON_SITE = "don-vi-kiem-tra-truc-tiep"
    SELF_INSPECTED = "don-vi-tu-kiem-tra"
    DIGITALLY_INSPECTED = "don-vi-kiem-tra-moi-truong-so"


class Honorific(StrEnum):
    """How a person is addressed in minutes (cách xưng)."""

    MR = "ong"
    MS = "ba"


NAMES: dict[StrEnum, str] = {
    PeriodWord.VISIT_DAY: "ngày kiểm tra",
    Result.MET: "Đạt",
    Result.PARTLY_MET: "Đạt một phần",
    Result.NOT_MET: "Chưa đạt",
    Result.NOT_APPLICABLE: "Không áp dụng",
    Result.NOT_EXAMINED: "Chưa kiểm tra",
    Session.MORNING: "sáng",
    Session.AFTERNOON: "chiều",
    Session.WHOLE_DAY: "cả ngày",
    Avoided.AFTER_HOLIDAY: "ngay sau kỳ nghỉ lễ",
    Avoided.BEFORE_HOLIDAY: "ngay trước kỳ nghỉ lễ",
    Avoided.YEAR_END: "tuần làm việc cuối năm",
    Avoided.MAKE_UP_DAY: "ngày làm bù",
    Avoided.MONDAY_MORNING: "sáng thứ Hai",
    Avoided.FRIDAY_AFTERNOON: "chiều thứ Sáu",
    Meeting.TOGETHER: "cùng buổi",
    Meeting.APART: "khác buổi",
    VisitKind.COMPREHENSIVE: "toàn diện",
    VisitKind.THEMATIC: "chuyên đề",
    VisitKind.SUPPLEMENTARY: "bổ sung",
    VisitKind.SURPRISE: "đột xuất",
    VisitKind.REINSPECTION: "phúc tra",
    VisitKind.SURVEY: "khảo sát",
    VisitForm.ON_SITE: "trực tiếp",
    VisitForm.DOSSIER: "qua hồ sơ",
    VisitForm.DIGITAL: "trên môi trường số",
    ChangeKind.MOVED: "dời lịch",
    ChangeKind.SWAPPED: "đổi chỗ",
    ChangeKind.POSTPONED: "hoãn",
    ChangeKind.RESUMED: "định lại ngày",
    ChangeKind.CANCELLED: "hủy",
    ChangeKind.ADDED: "thêm",
    Honorific.MR: "Ông",
    Honorific.MS: "Bà",
    DayCount.CALENDAR: "ngày",
    DayCount.WORKING: "ngày làm việc",
    EventDay.NOT_COUNTED: "không tính",
    EventDay.COUNTED: "tính cả",
    EventDay.WHOLE_DAYS: "đủ ngày ở giữa",
    OnDayOff.KEPT: "giữ nguyên",
    OnDayOff.EARLIER: "lùi về ngày làm việc liền trước",
    OnDayOff.LATER: "dời sang ngày làm việc kế tiếp",
    Period.MONTH: "tháng",
    Period.QUARTER: "quý",
    Period.HALF_YEAR: "nửa năm",
    Period.YEAR: "năm",
    DayKind.HOLIDAY: "ngày nghỉ lễ, tết",
    DayKind.COMPENSATION: "ngày nghỉ bù",
    DayKind.SWAPPED: "ngày nghỉ do hoán đổi",
    DayKind.MADE_UP: "ngày làm bù",
    DayKind.OWN_OFF: "ngày nghỉ riêng của cơ quan",
    DayKind.OWN_WORK: "ngày làm việc riêng của cơ quan",
    LunarDay.TET: "mùng 1 Tết",
    LunarDay.KINGS: "Giỗ Tổ 10/3 âm lịch",
    Role.HEAD: "trưởng đoàn, tổ trưởng",
    Role.DEPUTY: "phó trưởng đoàn, tổ phó",
    Role.SECRETARY: "thư ký",
    Role.MEMBER: "thành viên",
    DueThing.UNIT_REPORT: "báo cáo của đơn vị",
    DueThing.REPORT_REMINDER: "nhắc nộp báo cáo",
    DueThing.NOTICE: "thông báo lịch kiểm tra",
    DueThing.ROUND_REPORT: "báo cáo sau đợt",
    DueThing.CONCLUSION: "kết luận",
    DueThing.REMEDY: "khắc phục",
    DueThing.REMEDY_REPORT: "báo cáo kết quả khắc phục",
    DueThing.SELF_INSPECTION: "tự kiểm tra",
    ChosenBy.LATER: "chọn sau",
    ChosenBy.RANDOM: "chọn ngẫu nhiên",
    ChosenBy.ALL: "tất cả",
    Counted.INSPECTED: "đơn vị được kiểm tra, mọi hình thức",
    Counted.INSPECTED_ON_SITE: "đơn vị được kiểm tra trực tiếp",
    Counted.SELF_INSPECTED: "đơn vị tự kiểm tra và gửi báo cáo",
    Counted.DIGITALLY_INSPECTED: "đơn vị được kiểm tra trên môi trường số",
}
"""What a person reads for each choice."""


EVENT_NAMES: dict[Event, str] = {
    Event.VISIT: "ngày kiểm tra",
    Event.MINUTES: "ngày ký biên bản",
    Event.CONCLUSION: "ngày có kết luận",
    Event.ROUND_START: "ngày bắt đầu đợt",
    Event.ROUND_END: "ngày kết thúc đợt",
    Event.PLAN_ISSUED: "ngày ban hành kế hoạch",
    Event.REPORT_DUE: "hạn gửi báo cáo của đơn vị",
}
"""What a person reads for each event; “ket-luan” is also the name of a thing that is due."""


def name_of(choice: StrEnum) -> str:
    """Return what a person reads for a choice of any kind."""
    return EVENT_NAMES[choice] if isinstance(choice, Event) else NAMES[choice]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of everything read from a file: values only, no places, no behaviour that writes."""
