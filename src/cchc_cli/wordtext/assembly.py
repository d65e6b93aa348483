"""The parts of a document around its text: content types, relations, and their order."""

from collections.abc import Iterable, Mapping

from markupsafe import escape

from cchc_cli.wordtext.archive import Entry, archive, entry
from cchc_cli.wordtext.ooxml import CONTENT_TYPES, DECLARATION, RELATIONSHIPS
from cchc_cli.wordtext.package import Package, Relation
from cchc_cli.wordtext.properties import APP_XML, PARTS, Properties, core_xml, custom_xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_TYPES = "[Content_Types].xml"


class Assembly:
    """A template's package without its dynamic parts, deflated once for all documents."""

    def __init__(self, package: Package, static: Mapping[str, bytes]) -> None:
        """Deflate the static parts and everything that follows from the package alone."""
        self._package = package
        self._static = {name: entry(name, data) for name, data in static.items()}
        for part, relations in package.relations.items():
            if relations:
                path = rels_path(part)
                self._static[path] = entry(path, rels_xml(part, relations))
        self._static["docProps/app.xml"] = entry("docProps/app.xml", APP_XML)
        self._types = {custom: self._types_entry(custom, ()) for custom in (False, True)}
        self._roots = {custom: self._roots_entry(custom) for custom in (False, True)}

    def document(
        self,
        rendered: Mapping[str, bytes],
        charts: Mapping[str, tuple[str, bytes]],
        properties: Properties,
    ) -> bytes:
        """Return the .docx; `charts` holds, by part, the owning part and the XML."""
        custom = bool(properties.custom)
        entries = self._static | {name: entry(name, data) for name, data in rendered.items()}
        entries["docProps/core.xml"] = entry("docProps/core.xml", core_xml(properties))
        if custom:
            entries["docProps/custom.xml"] = entry("docProps/custom.xml", custom_xml(properties))
        types = self._types[custom]
        if charts:
            types = self._types_entry(custom, charts)
            entries |= self._chart_entries(charts)
        first = (types, self._roots[custom], entries.pop(self._package.main))
        return archive((*first, *(entries[name] for name in sorted(entries))))

    def _chart_entries(self, charts: Mapping[str, tuple[str, bytes]]) -> dict[str, Entry]:
        made = {name: entry(name, data) for name, (_, data) in charts.items()}
        for owner in {owner for owner, _ in charts.values()}:
            relations = list(self._package.relations.get(owner, ()))
            relations += [
                Relation(chart_relation(name), f"{_OFFICE}/chart", name)
                for name, (its_owner, _) in charts.items()
                if its_owner == owner
            ]
            path = rels_path(owner)
            made[path] = entry(path, rels_xml(owner, relations))
        return made

    def _types_entry(self, custom: bool, charts: Iterable[str]) -> Entry:
        types = dict(self._package.types) | dict.fromkeys(charts, CHART_TYPE)
        for part, (content_type, _) in PARTS.items():
            if custom or part != "docProps/custom.xml":
                types[part] = content_type
        told = "".join(
            f'<Override PartName="/{escape(part)}" ContentType="{escape(types[part])}"/>'
            for part in sorted(types)
        )
        text = (
            f'<Types xmlns="{CONTENT_TYPES}">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
        )
        return entry(_TYPES, DECLARATION + text.encode())

    def _roots_entry(self, custom: bool) -> Entry:
        relations = [Relation("rId1", f"{_OFFICE}/officeDocument", self._package.main)]
        for part, (_, kind) in PARTS.items():
            if custom or part != "docProps/custom.xml":
                relations.append(Relation(f"rId{len(relations) + 1}", kind, part))
        return entry("_rels/.rels", rels_xml("", relations))


def chart_relation(part: str) -> str:
    """Return the id by which a part calls the chart in `part`."""
    return "rId_" + part.rsplit("/", 1)[-1].removesuffix(".xml")


def rels_path(part: str) -> str:
    """Return the part that holds the relations of `part`."""
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"


def rels_xml(part: str, relations: Iterable[Relation]) -> bytes:
    """Return the relations of `part`; targets inside the package are written from its root."""
    told = "".join(_relation_xml(relation) for relation in relations)
    return DECLARATION + f'<Relationships xmlns="{RELATIONSHIPS}">{told}</Relationships>'.encode()


def _relation_xml(relation: Relation) -> str:
    inside = not relation.external and not relation.target.startswith("#")
    target = f"/{relation.target}" if inside else relation.target
    mode = ' TargetMode="External"' if relation.external else ""
    return (
        f'<Relationship Id="{escape(relation.id)}" Type="{escape(relation.type)}"'
        f' Target="{escape(target)}"{mode}/>'
    )
