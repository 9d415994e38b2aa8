"""Can messages that come from elsewhere hold anything but a role and text? Decided over all files of the project."""

from __future__ import annotations

import re

import libcst as cst

from chat2responses.infer.unit import File
from chat2responses.plan.draft import Draft
from chat2responses.workspace import Workspace

_SHAPED = re.compile(
    rb"""image_url|input_audio|tool_call_id|["']tool_calls["']|["']function_call["']"""
    rb"""|["']role["']\s*:\s*["'](?:tool|function)["']"""
    rb"""|["']role["']\s*:[^{}]{0,300}["']name["']\s*:|["']name["']\s*:[^{}]{0,300}["']role["']\s*:"""
)


class Plainness:
    """Searches the projects of the workspace for request data that isn't plain, once per project."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._shaped: dict[str, list[tuple[str, int]]] = {}

    def check(self, draft: Draft, file: File, node: cst.CSTNode) -> None:
        """Stops a draft whose messages come from out of sight where something else than text may reach them."""
        for path, line in self._places(file.project):
            if path == file.path or self._connected(file.path, path):
                draft.stop("messages-unresolved", file, node, f"{path}:{line} builds messages that aren't plain text")
                return

    def _places(self, root: str) -> list[tuple[str, int]]:
        known = self._shaped.get(root)
        if known is None:
            known = self._shaped[root] = [
                place for place in self._workspace.search(root, _SHAPED) if place[0].endswith(".py")
            ]
        return known

    def _connected(self, first: str, second: str) -> bool:
        return self._mentions(first, _stem(second)) or self._mentions(second, _stem(first))

    def _mentions(self, path: str, stem: str) -> bool:
        try:
            source = self._workspace.read(path)
        except OSError:
            return False
        pattern = rb"^[ \t]*(?:from|import)\b[^\n]*(?<![A-Za-z0-9_])" + re.escape(stem.encode()) + rb"(?![A-Za-z0-9_])"
        return re.search(pattern, source, re.MULTILINE) is not None


def _stem(path: str) -> str:
    name = path.rpartition("/")[2].removesuffix(".py")
    return path.split("/")[-2] if name == "__init__" and "/" in path else name
