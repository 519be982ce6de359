"""yaml-language-server as an editor talks to it: JSON-RPC on standard input and output.

Source: Language Server Protocol 3.17, base protocol and the messages named below.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[2] / ".cache" / "language-server"
SCRIPT = HOME / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
_SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "completion": True}, "http": {}}


class Server:
    """One running server. Every wait ends: the server answers, or its output ends and the test fails."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._last = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}

    def ask(self, method: str, **params: Any) -> Any:
        """The result of a request."""
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._last and "method" not in message:
                return message["result"]
            self._serve(message)

    def tell(self, method: str, **params: Any) -> None:
        """Sends a notification."""
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """What the server says of a file with this text, once it has looked at it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while path.as_uri() not in self.diagnostics:
            self._serve(self._receive())
        return self.diagnostics[path.as_uri()]

    def complete(self, path: Path, line: int, character: int) -> list[str]:
        """What it offers at a place, both counted from 0."""
        place = {"line": line, "character": character}
        found = self.ask("textDocument/completion", textDocument={"uri": path.as_uri()}, position=place)
        return [item["label"] for item in (found["items"] if isinstance(found, dict) else found or ())]

    def _serve(self, message: dict[str, Any]) -> None:
        """Keeps what the server says, and answers what it asks of an editor."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            sections = (item.get("section") for item in message["params"]["items"])
            self._send({"id": message["id"], "result": [_SETTINGS.get(section, {}) for section in sections]})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


@contextmanager
def running(project: Path) -> Iterator[Server]:
    """A server for a project, as an editor starts and stops it."""
    node = shutil.which("node")
    assert node and SCRIPT.exists(), "run: make language-server"
    command = [node, str(SCRIPT), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            server = Server(process)
            abilities = {"workspace": {"configuration": True}}
            server.ask("initialize", processId=None, rootUri=project.as_uri(), capabilities=abilities)
            server.tell("initialized")
            yield server
        finally:
            process.kill()
