# equivalence: entry
from pathlib import Path

from receipts.reader import Reader

picture = Path("receipt.png")
picture.write_bytes(b"\x89PNG\r\n\x1a\n")
reader = Reader()
print(reader.describe(picture, picture))
print(reader.read(picture))
