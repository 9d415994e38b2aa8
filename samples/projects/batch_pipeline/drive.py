# equivalence: entry
# equivalence: unordered
from pathlib import Path

from pipeline.run import main

Path("rows.csv").write_text("text\nDanke!\nWo ist es? [[429 once]]\nHm [[500]]\n[[text complaint]]\n")
main("rows.csv")
