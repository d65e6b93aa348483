"""The parts of a visit besides its items, asked one by one."""

from functools import partial

import pytest
from tests.sample import INSPECTIONS, Cchc, Workspace, answering

from cchc_cli.adapters.editor import Draft

PATH = f"{INSPECTIONS}/phuong-12.yaml"


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch):
    return partial(answering, monkeypatch)


def test_the_menu_tells_how_far_each_part_is(workspace: Workspace, cchc: Cchc, typing):
    typing("q")

    assert cchc("record", "phuong-12").out == (
        "\nPhường 12, quý III năm 2023\n"
        "  1  Báo cáo của đơn vị         đã nhận 14/8/2023\n"
        "  2  Thành phần dự              đoàn 0/9, đơn vị 0 người\n"
        "  3  Ngày, giờ, địa điểm        chưa ghi\n"
        "  4  Nội dung kiểm tra          còn 53/53 nội dung\n"
        "  5  Hướng dẫn, ý kiến, đề xuất chưa ghi\n"
        "  6  Ký biên bản                chưa ký\n"
        f"Đã lưu ở {PATH}. Ghi tiếp: cchc record phuong-12\n"
    )


def test_a_number_outside_the_menu_is_asked_again(workspace: Workspace, cchc: Cchc, typing):
    questions = typing("7", "x", "²", "q")

    assert cchc("record", "phuong-12").out.count("  chọn từ 1 đến 6\n") == 3
    assert len(questions) == 4


def test_the_receipt_of_the_report(workspace: Workspace, cchc: Cchc, typing):
    typing("1", "32/8/2023", "9/10/2023", "5/BC-UBND", "q")

    said = cchc("record", "phuong-nguyen-an-ninh", "--today", "10/10/2023")

    text = workspace.inspection("phuong-nguyen-an-ninh")
    assert "report:\n  received: 09/10/2023\n  number: 5/BC-UBND\n" in text
    assert "    ngày này không có trong lịch; viết 16/5/2023\n" in said.out


def test_attendance_seat_by_seat(workspace: Workspace, cchc: Cchc, typing):
    away = ["k", "", "Đi họp", "Ông Không Chức", "Ông Lê C, Chuyên viên"]
    typing("2", *away, "x", "c", ">", "q", "q")

    said = cchc("record", "phuong-12")

    text = workspace.read(PATH)
    assert "    - member: truong-doan\n      absent: Đi họp\n      replaced_by:\n" in text
    assert "    - member: pho-truong-doan\n" in text
    assert "member: noi-vu" not in text
    assert "    gõ c (có) hoặc k (không)\n" in said.out


def test_seats_that_are_written_are_not_asked_again(workspace: Workspace, cchc: Cchc, typing):
    cchc("record", "phuong-12", "--present", "truong-doan")

    questions = typing("2", "q", "q")
    cchc("record", "phuong-12")

    assert questions[1].startswith("  Trần Thị B, Phó Trưởng phòng Nội vụ có mặt? [C/k]:")


def test_people_of_the_unit(workspace: Workspace, cchc: Cchc, typing):
    typing("2", *[""] * 9, "Bà Mai, Chủ tịch", "", "q")

    cchc("record", "phuong-12")

    text = workspace.read(PATH)
    assert "  unit:\n    - name: Mai\n      title: Chủ tịch\n      honorific: ba\n" in text


def test_day_hours_and_place(workspace: Workspace, cchc: Cchc, typing):
    typing("3", "", "13h30", "Hội trường", "16h", "q")

    cchc("record", "phuong-12")

    held = "held:\n  date: 22/08/2023\n  start: 13:30\n  place: Hội trường\n  end: 16:00\n"
    assert held in workspace.read(PATH)


def test_enter_keeps_the_day_that_is_written(workspace: Workspace, cchc: Cchc, typing):
    cchc("record", "phuong-12", "--held-on", "23/8/2023", "--today", "10/10/2023")

    questions = typing("3", "", "", "", "", "q")
    cchc("record", "phuong-12", "--today", "10/10/2023")

    assert questions[1] == "  Ngày kiểm tra (Enter: 23/8/2023): "
    assert "  date: 23/08/2023\n" in workspace.read(PATH)


def test_a_refused_answer_is_told_in_a_line_and_the_questions_go_on(workspace, cchc, typing):
    typing("3", "", "13h30", "", "8h", "q")

    said = cchc("record", "phuong-12")

    assert said.code == 0
    assert "  chưa ghi: kết thúc lúc 08 giờ 00 phút, không sau giờ bắt đầu 13 giờ 30" in said.out
    assert "end:" not in workspace.read(PATH)


def test_guidance_opinion_and_proposals(workspace: Workspace, cchc: Cchc, typing):
    typing("5", "Lập sổ", "Dán bảng", "", "Nhất trí", "Thêm biên chế", "", "q")

    cchc("record", "phuong-12")

    text = workspace.read(PATH)
    assert "guidance:\n  - Lập sổ\n  - Dán bảng\n" in text
    assert "opinion: Nhất trí\n" in text
    assert "proposals:\n  - Thêm biên chế\n" in text


def test_lines_typed_before_breaking_off_are_written(workspace: Workspace, cchc: Cchc, typing):
    typing("5", "Lập sổ", "Dán bảng", KeyboardInterrupt)

    assert cchc("record", "phuong-12").code == 130
    assert "guidance:\n  - Lập sổ\n  - Dán bảng\n" in workspace.read(PATH)


def test_signing(workspace: Workspace, cchc: Cchc, typing):
    typing("6", "18/7/2023", "7", "hai", "2", "q")

    cchc("record", "phong-vhtt")

    signed = "minutes:\n  signed: 18/07/2023\n  number: 7\n  copies: 2\n"
    assert signed in workspace.inspection("phong-vhtt")


@pytest.mark.parametrize("task", "123456")
@pytest.mark.parametrize("word", ["<", "q"])
def test_every_part_can_be_left_at_its_first_question(workspace, cchc, typing, task, word):
    questions = typing(task, word, "q")
    before = workspace.everything()

    said = cchc("record", "phuong-12")

    assert (said.code, said.err, len(questions)) == (0, "", 3)
    assert workspace.everything() == before


def test_words_can_be_written_in_an_editor(workspace: Workspace, cchc: Cchc, typing, monkeypatch):
    monkeypatch.setattr(Draft, "written", lambda draft, known: "Dòng một\ndòng hai")
    typing("5", "", ":e", "", "q")

    cchc("record", "phuong-12")

    assert "opinion: |-\n  Dòng một\n  dòng hai\n" in workspace.read(PATH)


def test_an_editor_that_does_not_open_is_told(workspace, cchc: Cchc, typing, monkeypatch):
    monkeypatch.setattr(Draft, "written", lambda draft, known: None)
    typing("5", "", ":e", "Nhất trí", "", "q")

    said = cchc("record", "phuong-12")

    assert "    không mở được trình soạn thảo; gõ trên một dòng" in said.out
    assert "opinion: Nhất trí\n" in workspace.read(PATH)


def test_a_day_still_to_come_is_told_and_the_questions_go_on(workspace, cchc: Cchc, typing):
    questions = typing("1", "16/8/2023", "", "q")

    assert "  chưa ghi: ngày nhận báo cáo 16/8/2023 chưa tới" in cchc("record", "phuong-12").out
    assert len(questions) == 4
