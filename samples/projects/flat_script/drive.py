# equivalence: entry
from pathlib import Path

import summarize

Path("texts").mkdir()
Path("texts/a.txt").write_text("The council met on Monday.")
Path("texts/b.txt").write_text("The bridge is open again.")
summarize.main("texts")
