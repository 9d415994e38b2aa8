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
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": prompt},
                    {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{base64_image}"}},
                ],
            }
        ],
    )
    return completion.choices[0].message.content


print(describe(make_png(8, 8, (200, 30, 30))))
