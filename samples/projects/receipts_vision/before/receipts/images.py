import base64
import mimetypes
from pathlib import Path


def as_url(path: Path) -> str:
    kind = mimetypes.guess_type(path.name)[0] or "image/png"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def part(path: Path, detail: str = "auto") -> dict:
    return {"type": "image_url", "image_url": {"url": as_url(path), "detail": detail}}
