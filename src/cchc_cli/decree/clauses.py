"""Where each assertion comes from, and what it asks, in words."""

from typing import NamedTuple

_FIRST = "phụ lục I, phần I, mục "


class Clause(NamedTuple):
    """What one assertion asks (yêu cầu); without a `source` the decree is silent.

    `required` is False where the decree leaves it open, or only its sample forms show
    it: then an office may have its own way.
    """

    title: str
    source: str
    required: bool = True


def _decree(title: str, clause: str) -> Clause:
    return Clause(title, f"Nghị định 30/2020/NĐ-CP, {_FIRST}{clause}")


def _form(title: str, form: str) -> Clause:
    return Clause(title, f"Nghị định 30/2020/NĐ-CP, phụ lục III, {form}", required=False)


def _habit(title: str) -> Clause:
    return Clause(title, "", required=False)


CLAUSES: dict[str, Clause] = {
    "P01": _decree("khổ giấy A4", "I.1"),
    "P02": _decree("giấy dọc", "I.2"),
    "P03": _decree("lề trang", "I.3"),
    "F01": _decree("phông chữ Times New Roman", "I.4"),
    "F02": _decree("chữ màu đen", "I.4"),
    "F03": _habit("chữ Unicode dựng sẵn"),
    "N01": _decree("có số trang", "I.7"),
    "N02": _decree("số trang ở giữa", "I.7"),
    "N03": _decree("cỡ, kiểu chữ số trang", "I.7"),
    "N04": _decree("vị trí số trang", "I.7"),
    "N05": _decree("số trang riêng của phụ lục", "III.1.đ"),
    "H01": _decree("Quốc hiệu", "II.1.a"),
    "H02": _decree("chữ của Quốc hiệu", "II.1.a"),
    "H03": _decree("vị trí Quốc hiệu, Tiêu ngữ", "II.1"),
    "H04": _decree("Tiêu ngữ", "II.1.b"),
    "H05": _decree("chữ của Tiêu ngữ", "II.1.b"),
    "H06": _decree("đường kẻ dưới Tiêu ngữ", "II.1.b"),
    "H07": _decree("độ dài đường kẻ dưới Tiêu ngữ", "II.1.b"),
    "H08": _decree("dòng đơn giữa Quốc hiệu và Tiêu ngữ", "II.1.c"),
    "H09": _decree("tên cơ quan ban hành", "II.2.b"),
    "H10": _decree("tên cơ quan chủ quản", "II.2.b"),
    "H11": _decree("đường kẻ dưới tên cơ quan", "II.2.b"),
    "H12": _decree("số, ký hiệu", "II.3"),
    "H13": _decree("chữ của số, ký hiệu", "II.3.c"),
    "H14": Clause("chữ viết tắt tên loại", "Nghị định 30/2020/NĐ-CP, phụ lục III, mục I"),
    "H15": _decree("địa danh và thời gian", "II.4"),
    "H16": _decree("chữ của địa danh và thời gian", "II.4.c"),
    "H17": _decree("dòng của địa danh và thời gian", "II.4.c"),
    "H18": _habit("phần đầu văn bản không gãy dòng"),
    "H19": _form("tháng 3 đến 9 không thêm số 0", "các mẫu văn bản"),
    "C01": _decree("cỡ chữ ở phần đầu đi với nhau", "V (ghi chú)"),
    "T01": _decree("tên loại văn bản", "II.5.b"),
    "T02": _decree("trích yếu", "II.5.b"),
    "T03": _decree("đường kẻ dưới trích yếu", "II.5.b"),
    "T04": _decree("trích yếu của công văn", "II.5.b"),
    "T05": _form("dòng Kèm theo Quyết định", "mẫu 1.3"),
    "K01": _decree("Kính gửi", "II.9.d"),
    "K02": _decree("cách ghi nơi nhận sau Kính gửi", "II.9.d"),
    "B01": _decree("cỡ chữ nội dung", "II.6.e"),
    "B02": _decree("canh đều hai lề", "II.6.e"),
    "B03": _decree("lùi đầu dòng", "II.6.e"),
    "B04": _decree("khoảng cách giữa các đoạn", "II.6.e"),
    "B05": _decree("khoảng cách giữa các dòng", "II.6.e"),
    "B06": _decree("căn cứ ban hành", "II.6.a"),
    "B07": _decree("chữ của phần, chương, mục, điều, khoản", "II.6.đ"),
    "B08": _decree("số thứ tự liên tục", "II.6.đ"),
    "B09": _decree("nội dung kiểu chữ đứng", "II.6.e"),
    "B10": _form("kết thúc bằng ./.", "các mẫu văn bản"),
    "S01": _decree("quyền hạn, chức vụ người ký", "II.7.đ"),
    "S02": _decree("chức vụ của người ký thay", "II.7.b"),
    "S03": _decree("họ tên người ký", "II.7.c"),
    "R01": _decree("Nơi nhận", "II.9.d"),
    "R02": _decree("vị trí Nơi nhận", "II.9.d"),
    "R03": _decree("các dòng nơi nhận", "II.9.d"),
    "R04": _decree("dòng Lưu", "II.9.d"),
    "R05": _decree("dòng Như trên", "II.9.b"),
    "A01": _decree("chữ Phụ lục", "III.1.b"),
    "A02": _decree("tên phụ lục", "III.1.b"),
    "A03": _decree("chỉ dẫn kèm theo của phụ lục", "III.1.c"),
    "A04": _decree("số thứ tự phụ lục", "III.1.a"),
    "A05": _decree("nội dung chỉ dẫn đến phụ lục", "III.1.a"),
    "Z01": _habit("tệp không hỏng (quan hệ)"),
    "Z02": _habit("tệp không hỏng (ô bảng)"),
    "Z03": _habit("tệp không hỏng (lưới bảng)"),
    "Z04": _habit("tệp không hỏng (thứ tự)"),
    "X01": _habit("không còn thẻ của mẫu"),
    "X02": _habit("không còn vết sửa, ghi chú"),
    "X03": _habit("không tô màu chữ"),
    "Q01": _habit("chữ ký không rời nội dung"),
    "Q02": _habit("đầu bảng lặp lại"),
    "Q03": _habit("dòng bảng không bị ngắt"),
    "Q04": _habit("bảng, chữ không tràn"),
    "Q05": _habit("đầu mục không ở cuối trang"),
    "Q06": _habit("không dùng đoạn trống"),
    "Q07": _habit("thuộc tính tệp"),
}
"""Every assertion by its id."""
