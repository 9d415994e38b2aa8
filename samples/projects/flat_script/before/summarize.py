"""Summarise the text files of a folder: python summarize.py FOLDER"""

import sys
from pathlib import Path

from helpers import ask, ask_json, cost
from prompts import SUMMARY, TITLES


def summarize(path):
    text = path.read_text(encoding="utf-8")
    summary, usage = ask(SUMMARY.format(text=text))
    keywords = ask_json(TITLES.format(text=summary))
    return {"file": path.name, "summary": summary, "keywords": keywords, "cost": cost(usage)}


def main(folder):
    total = 0
    for path in sorted(Path(folder).glob("*.txt")):
        row = summarize(path)
        total += row["cost"]
        print(f"{row['file']}: {row['summary']}")
    print(f"total: ${total:.6f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else ".")
