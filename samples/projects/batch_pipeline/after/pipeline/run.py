import csv
import sys
from concurrent.futures import ThreadPoolExecutor

import openai

from pipeline import steps
from pipeline.client import budget

LABELS = ("praise", "complaint", "question")


def process(row):
    try:
        english = steps.translate(row["text"])
        return {**row, "english": english, "label": steps.classify(english, LABELS) or "other"}
    except openai.APIError as error:
        return {**row, "english": "", "label": f"failed: {error.__class__.__name__}"}


def run(rows, workers=4):
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(process, rows))


def main(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = run(csv.DictReader(file))
    writer = csv.DictWriter(sys.stdout, ["text", "english", "label"])
    writer.writeheader()
    writer.writerows(rows)
    print(f"{budget.prompt} + {budget.completion} tokens", file=sys.stderr)
