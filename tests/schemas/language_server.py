"""Talks to yaml-language-server, the program behind VS Code's YAML extension (LSP over pipes)."""

import json
import subprocess
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PROGRAM = "yaml-language-server"


class LanguageServer:
    """One server that looks at one workspace with that workspace's own settings."""

    def __init__(self, program: str, root: Path) -> None:
        self._root = root
        settings = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
        self._yaml = {
            "schemas": settings["yaml.schemas"],
            "yamlVersion": settings["yaml.yamlVersion"],
            "schemaStore": {"enable": settings["yaml.schemaStore.enable"]},
            **{"validate": True, "hover": True, "completion": True},
        }
        pipe = subprocess.PIPE
        self._process = subprocess.Popen([program, "--stdio"], stdin=pipe, stdout=pipe)
        self._ids = 0
        self._waiting: deque[dict[str, Any]] = deque()
        abilities = {"workspace": {"configuration": True}}
        self._ask("initialize", rootUri=root.as_uri(), processId=None, capabilities=abilities)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": self._yaml})
        # It reads its settings only then, and until it has them it knows no schema.
        self.messages("plans/0/members.yaml", "members: []\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def messages(self, path: str, text: str) -> list[tuple[int, str]]:
        """What it says of a file that it has not seen yet: lines from 1, and words."""
        uri = self._open(path, text)
        while True:
            told = self._next(lambda m: m.get("method") == "textDocument/publishDiagnostics")
            if told["params"]["uri"] == uri:
                found = told["params"]["diagnostics"]
                return [(d["range"]["start"]["line"] + 1, d["message"]) for d in found]

    def offers(self, path: str, text: str) -> dict[str, str]:
        """What it offers to type at the end of the text, with the words beside each."""
        answer = self._at_end("completion", path, text)
        items = answer["items"] if isinstance(answer, Mapping) else answer or []
        about = {item["label"]: item.get("documentation") or "" for item in items}
        return {label: _words(words) for label, words in about.items()}

    def hover(self, path: str, text: str) -> str:
        """What it says of the word at the end of the text."""
        answer = self._at_end("hover", path, text)
        return _words(answer["contents"]) if answer else ""

    def _at_end(self, what: str, path: str, text: str) -> Any:
        lines = text.split("\n")
        place = {"line": len(lines) - 1, "character": len(lines[-1])}
        document = {"uri": self._open(path, text)}
        return self._ask(f"textDocument/{what}", textDocument=document, position=place)

    def _open(self, path: str, text: str) -> str:
        uri = (self._root / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return uri

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._ids += 1
        wanted = self._ids
        self._send({"id": wanted, "method": method, "params": parameters})
        return self._next(lambda m: m.get("id") == wanted and "method" not in m).get("result")

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _next(self, wanted: Any) -> dict[str, Any]:
        """The next message of this kind; its own questions are answered meanwhile."""
        for message in list(self._waiting):
            if wanted(message):
                self._waiting.remove(message)
                return message
        while True:
            message = self._read()
            if wanted(message):
                return message
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
            else:
                self._waiting.append(message)

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [{"yaml": self._yaml}.get(i["section"], {}) for i in message["params"]["items"]]

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has gone"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _words(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, Mapping) else str(documentation)
