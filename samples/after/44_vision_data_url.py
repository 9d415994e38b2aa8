import base64
import struct
import zlib

from openai import OpenAI

client = OpenAI()


def make_png(width, height, colour):
    """Make a PNG picture of one colour."""

    def block(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + block(b"IHDR", header) + block(b"IDAT", zlib.compress(rows)) + block(b"IEND", b"")


def describe(image: bytes, prompt: str = "Describe this image in one sentence.") -> str:
    base64_image = base64.b64encode(image).decode("utf-8")
    response = client.responses.create(
        model="gpt-4o",
        input=[
            {
                "role": "user",
                "content": [
                    {"type": "input_text", "text": prompt},
                    {"type": "input_image", "image_url": f"data:image/png;base64,{base64_image}", "detail": "auto"},
                ],
            }
        ],
    )
    return response.output_text


print(describe(make_png(8, 8, (200, 30, 30))))
