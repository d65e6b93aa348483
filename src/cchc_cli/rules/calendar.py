"""What must hold in the working calendar: days that exist, stand once, and balance."""

import datetime as dt
from collections.abc import Iterator

from cchc_cli.model.calendar import (
    CALENDAR_PATH,
    MAX_STRETCH,
    OWN,
    WORKED,
    AnnualHoliday,
    CalendarDay,
    CalendarYear,
    holiday_dates,
)
from cchc_cli.model.words import NAMES, DayKind
from cchc_cli.model.workspace import Workspace
from cchc_cli.rules.lookup import complete
from cchc_cli.rules.rule import ERROR, WARNING, Keys, Problem, at, at_key, rule
from cchc_cli.vietnamese import short_date
from cchc_cli.workdays import is_weekend


def _days(workspace: Workspace) -> Iterator[tuple[Keys, CalendarYear | None, CalendarDay]]:
    """Yield every line with its keys, and its year; an office's own days have none."""
    if workspace.calendar is None:
        return
    for i, year in enumerate(workspace.calendar.years):
        for j, day in enumerate(year.days):
            yield ("years", i, "days", j), year, day
    for i, day in enumerate(workspace.calendar.own):
        yield ("own", i), None, day


@rule("CCHC661", ERROR, "lịch làm việc ghi một năm, một ngày hai lần")
def calendar_days_stand_once(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi năm, mỗi ngày trong plans/calendar.yaml chỉ ghi một lần.

    Vì sao: ghi hai lần thì không biết ngày đó nghỉ hay làm; hạn tính ra sẽ sai.

    Sửa thế nào: xóa dòng thừa. Cơ quan nghỉ hoặc làm khác thông báo chung thì ghi ở phần `own`:
    ngày ở đó thay cho ngày ở phần `years`.

    Căn cứ: quy ước của công cụ.
    """
    if workspace.calendar is None:
        return
    for section in ("years", "lunar"):
        numbers: set[int] = set()
        for i, each in enumerate(getattr(workspace.calendar, section)):
            if each.year in numbers:
                message = f"năm {each.year} đã ghi ở phía trên"
                yield Problem(at(CALENDAR_PATH, section, i, "year"), message, "gộp lại một chỗ")
            numbers.add(each.year)
    taken: set[tuple[bool, dt.date]] = set()
    for keys, year, day in _days(workspace):
        dates = [(year is None, date) for date in day.dates()]
        twice = next((date for own, date in dates if (own, date) in taken), None)
        if twice:
            message = f"ngày {short_date(twice)} đã ghi ở phía trên"
            yield Problem(at(CALENDAR_PATH, *keys, "date"), message, "xóa dòng thừa", keys)
        taken.update(dates)


@rule("CCHC662", ERROR, "ngày trong lịch làm việc ngoài năm, hoặc ngày cuối sai")
def calendar_days_lie_in_their_year(workspace: Workspace) -> Iterator[Problem]:
    """Ngày nghỉ, ngày làm bù phải nằm trong năm của phần đó; `to` không trước `date`.

    Vì sao: thường là chép năm cũ sang mà quên sửa; năm mới sẽ tính như không có ngày nghỉ.

    Sửa thế nào: sửa lại ngày, hoặc chuyển dòng sang đúng năm. Một dòng ghi tối đa 31 ngày liền.

    Căn cứ: quy ước của công cụ.
    """
    for keys, year, day in _days(workspace):
        last = day.to or day.date
        wrong = next((d for d in (day.date, last) if year and d.year != year.year), None)
        key, message = "date", ""
        if last < day.date:
            key, message = "to", f"đến ngày {short_date(last)}, trước ngày {short_date(day.date)}"
        elif (last - day.date).days >= MAX_STRETCH:
            key, message = "to", f"một dòng ghi {(last - day.date).days + 1} ngày liền"
        elif wrong and year:
            key = "date" if wrong == day.date else "to"
            message = f"ngày {short_date(wrong)} không thuộc năm {year.year}"
        if message:
            yield Problem(at(CALENDAR_PATH, *keys, key), message, "kiểm tra lại ngày", keys)
    for i, moon in enumerate(workspace.calendar.lunar if workspace.calendar else ()):
        for key, date in (("tet", moon.tet), ("gio-to", moon.gio_to)):
            if date.year != moon.year:
                message = f"ngày {short_date(date)} không thuộc năm {moon.year}"
                yield Problem(at(CALENDAR_PATH, "lunar", i, key), message, "kiểm tra lại ngày")


@rule("CCHC663", WARNING, "loại ngày không hợp với thứ trong tuần")
def calendar_days_change_something(workspace: Workspace) -> Iterator[Problem]:
    """Ngày làm bù phải là thứ Bảy, Chủ nhật; ngày nghỉ bù, nghỉ hoán đổi phải là ngày thường.

    Vì sao: ngày vốn đã nghỉ thì không nghỉ thêm được; hay gặp nhất là gõ nhầm ngày.

    Sửa thế nào: kiểm tra lại ngày và `kind` theo văn bản công bố.

    Căn cứ: Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù vào ngày làm việc kế tiếp); quy ước của
    công cụ.
    """
    off_on_weekdays = {DayKind.COMPENSATION, DayKind.SWAPPED, DayKind.OWN_OFF}
    for keys, _, day in _days(workspace):
        for date in day.dates():
            weekend = is_weekend(date)
            if (day.kind in WORKED and not weekend and day.kind not in OWN) or (
                day.kind in off_on_weekdays and weekend
            ):
                what = "là ngày nghỉ hằng tuần" if weekend else "vốn là ngày làm việc"
                message = f"ngày {short_date(date)} {what}, không thể là {NAMES[day.kind]}"
                hint = "kiểm tra lại ngày và kind theo văn bản công bố"
                yield Problem(at(CALENDAR_PATH, *keys, "date"), message, hint, keys)
                break


@rule("CCHC664", WARNING, "số ngày hoán đổi không bằng số ngày làm bù")
def swapped_days_are_made_up(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi ngày nghỉ do hoán đổi có một ngày làm bù, và ngược lại.

    Vì sao: thiếu một bên thì mọi hạn đi qua ngày đó lệch một ngày.

    Sửa thế nào: xem lại văn bản công bố, thêm dòng còn thiếu.

    Căn cứ: các công văn hoán đổi ngày làm việc ghi ở `source`.
    """
    for i, year in enumerate(workspace.calendar.years if workspace.calendar else ()):
        if not complete(workspace, CALENDAR_PATH, "years", i, "days"):
            continue
        swapped, made_up = _number(year, DayKind.SWAPPED), _number(year, DayKind.MADE_UP)
        if swapped != made_up:
            message = (
                f"năm {year.year}: số ngày nghỉ hoán đổi là {swapped}, số ngày làm bù là {made_up}"
            )
            place = at(CALENDAR_PATH, "years", i, "year")
            yield Problem(place, message, "thêm dòng còn thiếu theo văn bản", ("years", i))


def _number(year: CalendarYear, kind: DayKind) -> int:
    return sum(len(list(day.dates())) for day in year.days if day.kind is kind)


@rule("CCHC665", ERROR, "ngày lễ hằng năm không biết là ngày nào")
def annual_holidays_have_a_day(workspace: Workspace) -> Iterator[Problem]:
    """Ngày lễ hằng năm ghi đúng một cách: `day` (ngày/tháng dương lịch) hoặc `lunar` (âm lịch).

    Vì sao: năm chưa công bố được tính từ các ngày này.

    Sửa thế nào: ghi `day: 30/4`, hoặc `lunar: tet`, `lunar: gio-to`.

    Căn cứ: quy ước của công cụ.
    """
    for i, holiday in enumerate(workspace.calendar.annual if workspace.calendar else ()):
        message = _wrong_day(holiday)
        if message:
            keys = ("annual", i)
            key = "day" if holiday.day else "name"
            hint = "ghi một cách: day: 30/4, hoặc lunar: tet"
            yield Problem(at(CALENDAR_PATH, *keys, key), message, hint, keys)


def _wrong_day(holiday: AnnualHoliday) -> str:
    name = f"ngày lễ “{holiday.name}”"
    if holiday.day and holiday.lunar:
        return f"{name} ghi cả ngày dương lịch và ngày âm lịch"
    if not holiday.day and not holiday.lunar:
        return f"{name} chưa ghi ngày nào"
    # A leap year: 29/02 exists in some years, 31/4 in none.
    if holiday.day and not holiday_dates(holiday, 2024, None):
        return f"{name}: không có ngày {holiday.day}"
    return ""


@rule("CCHC666", WARNING, "ngày lễ rơi vào ngày nghỉ hằng tuần mà không có ngày nghỉ bù")
def holidays_on_weekends_are_made_good(workspace: Workspace) -> Iterator[Problem]:
    """Mỗi ngày lễ rơi vào thứ Bảy, Chủ nhật có một ngày nghỉ bù.

    Vì sao: thiếu ngày nghỉ bù thì mọi hạn đi qua ngày đó lệch một ngày.

    Sửa thế nào: thêm dòng `kind: nghi-bu` theo văn bản công bố.

    Căn cứ: Bộ luật Lao động 2019, Điều 111 khoản 3 và Điều 112.
    """
    for i, year in enumerate(workspace.calendar.years if workspace.calendar else ()):
        if not complete(workspace, CALENDAR_PATH, "years", i, "days"):
            continue
        holidays = (d for day in year.days if day.kind is DayKind.HOLIDAY for d in day.dates())
        lost, given = sum(map(is_weekend, holidays)), _number(year, DayKind.COMPENSATION)
        if lost > given:
            message = (
                f"năm {year.year}: số ngày lễ rơi vào thứ Bảy, Chủ nhật là {lost},"
                f" số ngày nghỉ bù là {given}"
            )
            place = at(CALENDAR_PATH, "years", i, "year")
            yield Problem(place, message, "thêm ngày nghỉ bù theo văn bản", ("years", i))


@rule("CCHC667", ERROR, "loại ngày để sai phần của lịch làm việc")
def own_days_stand_apart(workspace: Workspace) -> Iterator[Problem]:
    """Ngày riêng của cơ quan (`nghi-rieng`, `lam-rieng`) ghi ở phần `own`, các loại khác ở `years`.

    Vì sao: ngày nghỉ chung có văn bản công bố; ngày riêng chỉ cơ quan này có, và thay cho ngày
    chung.

    Sửa thế nào: chuyển dòng sang đúng phần, hoặc sửa `kind`.

    Căn cứ: quy ước của công cụ.
    """
    for keys, year, day in _days(workspace):
        if (day.kind in OWN) != (year is None):
            where = "phần own" if year is None else f"năm {year.year}"
            message = f"{NAMES[day.kind]} không ghi ở {where}"
            hint = "phần own chỉ có nghi-rieng, lam-rieng; phần years có các loại khác"
            yield Problem(at_key(CALENDAR_PATH, *keys, "kind"), message, hint, keys)


RULES = (
    calendar_days_stand_once,
    calendar_days_lie_in_their_year,
    calendar_days_change_something,
    swapped_days_are_made_up,
    annual_holidays_have_a_day,
    holidays_on_weekends_are_made_good,
    own_days_stand_apart,
)
