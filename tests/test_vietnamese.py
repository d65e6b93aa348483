import datetime as dt

import pytest

from cchc_cli import vietnamese as vi


def test_names_sort_by_letters_then_tones_then_number_value():
    names = ["Phường 12", "Thắng Tam", "Đất Đỏ", "Phường 2", "Rạch Dừa", "Ấp", "Thắng Nhì"]
    names += ["An", "Phường 10", "Dĩ An", "Thắng Nhất", "Phường 5", "Nguyễn An Ninh"]

    assert sorted(names, key=vi.sort_key) == [
        *("An", "Ấp", "Dĩ An", "Đất Đỏ", "Nguyễn An Ninh", "Phường 2", "Phường 5"),
        *("Phường 10", "Phường 12", "Rạch Dừa", "Thắng Nhất", "Thắng Nhì", "Thắng Tam"),
    ]


def test_tones_decide_only_between_equal_letters():
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma", "mac"], key=vi.sort_key) == [
        *("ma", "mà", "mả", "mã", "má", "mạ", "mac")
    ]


@pytest.mark.parametrize("text", ["2023-05-16", "16/5/2023", "16/05/2023"])
def test_a_day_may_be_written_in_either_order(text: str):
    assert vi.parse_date(text) == dt.date(2023, 5, 16)


@pytest.mark.parametrize("text", ["31/02/2023", "2023-13-01", "16-5-2023", "hôm nay", "16/5/23"])
def test_what_is_no_day_of_the_calendar_is_refused(text: str):
    assert vi.parse_date(text) is None


@pytest.mark.parametrize("text", ["8:05", "08:05", "8h05", "8 giờ 05", "8 giờ 05 phút"])
def test_a_time_may_be_written_as_people_write_it(text: str):
    assert vi.parse_time(text) == dt.time(8, 5)


@pytest.mark.parametrize("text", ["25:00", "8:", "8", "8:5", "tám giờ"])
def test_what_is_no_time_of_day_is_refused(text: str):
    assert vi.parse_time(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("50.214", 50214), ("1248", 1248), ("1.248.000", 1248000), ("0", 0)]
)
def test_whole_numbers_may_have_dots_between_thousands(text: str, value: int):
    assert vi.parse_number(text) == value


@pytest.mark.parametrize("text", ["50.21", "1,5", "-3", "1.2345", "", "2 hồ sơ"])
def test_other_notations_are_no_whole_numbers(text: str):
    assert vi.parse_number(text) is None


def test_dates_take_a_zero_only_where_the_decree_asks_for_it():
    assert vi.long_date(dt.date(2020, 1, 5)) == "ngày 05 tháng 01 năm 2020"
    assert vi.long_date(dt.date(2020, 3, 15)) == "ngày 15 tháng 3 năm 2020"
    assert vi.short_date(dt.date(2023, 6, 8)) == "08/6/2023"


def test_percentages_are_rounded_half_up_with_a_decimal_comma():
    assert vi.percent(vi.share(9, 1248)) == "0,7%"
    assert vi.percent(vi.share(1, 8)) == "12,5%"
    assert vi.percent(vi.share(3, 3)) == "100%"
    assert vi.percent(vi.share(0, 0)) == "0%"
    assert vi.percent(vi.share(1, 16)) == "6,3%"


def test_counts_below_ten_take_a_zero_and_thousands_a_dot():
    assert [vi.count(n) for n in (0, 3, 10, 1248)] == ["00", "03", "10", "1.248"]


def test_folding_makes_ids_and_finds_words_typed_without_marks():
    assert vi.slug("UBND phường Thắng Tam (mới)") == "ubnd-phuong-thang-tam-moi"
    assert vi.fold("Đường  DÂY nóng") == "duong day nong"


def test_points_follow_the_letters_of_the_decree():
    assert "".join(vi.point_letter(i) for i in range(7)) == "abcdđeg"
    assert vi.point_letter(23) == "aa"


def test_roman_numbers_of_sections():
    assert [vi.roman(n) for n in (1, 4, 8, 9, 14, 39)] == ["I", "IV", "VIII", "IX", "XIV", "XXXIX"]


def test_lists_in_sentences_end_with_va():
    assert vi.joined(["a", "b", "c"]) == "a, b và c"
    assert vi.joined(["a"]) == "a"
    assert vi.joined([]) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("16-5-2023", "16.05.2023", "16\\5\\2023", "16/5/23", "05/16/2023", "“16/5/2023”"),
        *("ngày 16 tháng 5 năm 2023", "thứ Ba, ngày 16/5/2023", "2023/05/16"),
        *("2023-05-16 08:00", "2023.5.16"),
    ],
)
def test_a_day_in_another_form_is_understood(text: str):
    assert vi.near_date(text) == dt.date(2023, 5, 16)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(("8g30", "08:30"), ("8.30", "08:30"), ("2:00 PM", "14:00"), ("2h chiều", "14:00")),
        *(("8:00 am", "08:00"), ("14 giờ", "14:00"), ("25h", None), ("tám giờ", None)),
    ],
)
def test_a_time_in_another_form_is_understood(text: str, meant: str | None):
    time = vi.near_time(text)

    assert (f"{time:%H:%M}" if time else None) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(("1,248", 1248), ("1 248", 1248), ("12 345 678", 12345678), ("9 hồ sơ", 9)),
        *(("1.248 hồ sơ", 1248), ("3O", 30), ("II", 2), ("không", 0)),
        *(("5+4", None), ("1.24", None), ("99,3%", None), ("9 - 10", None), ("2a", None)),
    ],
)
def test_a_number_in_another_form_is_understood_if_it_is_clear(text: str, meant: int | None):
    assert vi.near_number(text) == meant
