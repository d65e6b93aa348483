"""A .docx as parts and relations: what a template may bring along, and what stays behind."""

import posixpath

import msgspec
from lxml import etree

from cchc_cli.wordtext.ooxml import CONTENT_TYPES, RELATIONSHIPS, NotAllowed, W, names, parsed
from cchc_cli.wordtext.problems import TemplateBroken, TemplateProblem
from cchc_cli.wordtext.zipread import files_of

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN_TYPES = (MAIN_TYPE, MAIN_TYPE.replace("document.main", "template.main"))
_LINKS = ("http://", "https://", "mailto:", "#")

# Kinds of relation by the last word of their type.
_KEPT = frozenset(
    names(
        "styles numbering settings fontTable theme themeOverride header footer footnotes endnotes "
        "image chart chartUserShapes chartStyle chartColorStyle font"
    )
)
# They say nothing that is printed, or only tell about the one who made the template.
_LEFT_BEHIND = frozenset(
    names(
        "stylesWithEffects thumbnail customXml comments commentsExtended commentsIds people "
        "commentsExtensible webSettings printerSettings glossaryDocument attachedTemplate "
        "mailMergeSource mailMergeHeaderSource recipientData documenttasks"
    )
)
_REFUSED = {
    "vbaProject": ("có macro", "lưu lại dạng .docx, không phải .docm"),
    "wordVbaData": ("có macro", "lưu lại dạng .docx, không phải .docm"),
    "oleObject": ("có đối tượng nhúng (OLE)", "thay bằng chữ, bảng hoặc hình"),
    "package": ("có tệp nhúng bên trong", "thay bằng chữ, bảng hoặc hình"),
    "aFChunk": ("chèn nguyên một tệp khác (altChunk)", "chép nội dung vào mẫu"),
    "subDocument": ("trỏ tới một văn bản khác", "chép nội dung vào mẫu"),
    "control": ("có điều khiển ActiveX", "bỏ điều khiển đó"),
}


class Relation(msgspec.Struct, frozen=True):
    """An arrow from one part to another, or to the outside."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type, such as `header`."""
        return self.type.rsplit("/", 1)[-1]


class Package(msgspec.Struct, frozen=True):
    """The parts that the main one needs, their content types and relations by part."""

    main: str
    parts: dict[str, bytes]
    types: dict[str, str]
    relations: dict[str, tuple[Relation, ...]]


def read_package(data: bytes, name: str) -> Package:
    """Return the parts of the template that its documents will carry.

    Raises:
        TemplateBroken: It is no Word document, or brings what no template may.
    """
    reader = _Reader(files_of(data, name))
    try:
        package = reader.package()
    except (etree.XMLSyntaxError, NotAllowed, KeyError, ValueError) as error:
        found = TemplateProblem(
            "tệp mẫu",
            f"thành phần {reader.at} hỏng hoặc thiếu",
            "mở tệp bằng Word rồi lưu lại dạng .docx",
        )
        raise TemplateBroken(name, [*reader.problems, found]) from error
    if reader.problems:
        raise TemplateBroken(name, reader.problems)
    return package


class _Reader:
    """Follows the relations from the main part; `at` is the part being read."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.at = ""
        self.problems: list[TemplateProblem] = []
        self.relations: dict[str, tuple[Relation, ...]] = {}
        self.parts: dict[str, bytes] = {}

    def package(self) -> Package:
        types = self._types()
        roots = [each for each in self._relations_of("") if each.kind == "officeDocument"]
        if not roots:
            raise KeyError("officeDocument")
        main = roots[0].target
        if types.get(main) not in _MAIN_TYPES:
            self._refuse("không phải văn bản Word thường", "lưu lại dạng .docx")
        self._follow(main)
        if self._root(main).tag != f"{{{W}}}document":
            raise ValueError(main)
        kept = {part: types[part] for part in self.parts}
        return Package(main, self.parts, kept | {main: MAIN_TYPE}, self.relations)

    def _root(self, part: str) -> etree._Element:
        self.at = part
        return parsed(self.files[part])

    def _types(self) -> dict[str, str]:
        by_extension: dict[str, str] = {}
        by_part: dict[str, str] = {}
        for element in self._root("[Content_Types].xml"):
            if element.tag == f"{{{CONTENT_TYPES}}}Default":
                by_extension[_value(element, "Extension").lower()] = _value(element, "ContentType")
            else:
                by_part[_value(element, "PartName").lstrip("/")] = _value(element, "ContentType")
        types: dict[str, str] = {}
        for part in self.files:
            found = by_part.get(part) or by_extension.get(part.rsplit(".", 1)[-1].lower())
            if found:
                types[part] = found
        return types

    def _relations_of(self, part: str) -> list[Relation]:
        folder, base = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self.files:
            return []
        return [
            _relation(element, folder)
            for element in self._root(path)
            if element.tag == f"{{{RELATIONSHIPS}}}Relationship"
        ]

    def _follow(self, part: str) -> None:
        """Keep `part` and what it needs."""
        if part in self.parts:
            return
        self.at = part
        self.parts[part] = self.files[part]
        if part.endswith(".xml"):
            root = self._root(part)
            # What is put into a document later is written with the prefix that Word uses.
            if str(root.tag).startswith(f"{{{W}}}") and root.nsmap.get("w") != W:
                self._refuse(f"có {part} không do Word lưu", "mở tệp bằng Word rồi lưu lại")
        kept = [each for each in self._relations_of(part) if self._keeps(part, each)]
        self.relations[part] = tuple(kept)
        for relation in kept:
            if not relation.external and relation.kind != "hyperlink":
                self._follow(relation.target)

    def _keeps(self, part: str, relation: Relation) -> bool:
        kind = relation.kind
        if kind in _LEFT_BEHIND:
            return False
        if kind == "hyperlink" and relation.target.lower().startswith(_LINKS):
            return True
        if relation.external:
            self._refuse(f"trỏ ra ngoài tệp: “{relation.target}”", "bỏ liên kết đó khỏi mẫu")
            return False
        if kind in _KEPT or (kind == "package" and "/charts/" in part):
            return True
        self._refuse(*_REFUSED.get(kind, (f"có thành phần “{kind}” chưa hỗ trợ", "bỏ nó đi")))
        return False

    def _refuse(self, what: str, hint: str) -> None:
        self.problems.append(TemplateProblem("tệp mẫu", what, hint))


def _relation(element: etree._Element, folder: str) -> Relation:
    target = _value(element, "Target")
    external = element.get("TargetMode") == "External"
    if not external and not target.startswith("#"):
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(_value(element, "Id"), _value(element, "Type"), target, external)


def _value(element: etree._Element, name: str) -> str:
    return str(element.attrib[name])
