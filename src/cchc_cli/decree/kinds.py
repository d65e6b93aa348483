"""The kinds of administrative documents (tên loại văn bản hành chính)."""

KINDS = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
"""The kinds of Nghị định 30/2020/NĐ-CP, phụ lục III, mục I, with their abbreviations."""

LISTS = ("MỤC LỤC VĂN BẢN", "MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU", "DANH MỤC HỒ SƠ")
"""What the decree asks for in a dossier (Điều 28 to 30): titled, but not numbered or dated."""

FORMS = ("PHIẾU KIỂM TRA", "PHIẾU PHÚC TRA", "PHIẾU KHẢO SÁT")
"""Forms that go with minutes: titled as a document, but not numbered or dated (practice)."""
