# equivalence: entry
from pathlib import Path

from commitmsg.cli import main

Path("change.diff").write_text("+print('hi')\n")
print(main(["change.diff"]))
print(main(["--no-stream", "--style", "emoji", "change.diff"]))
