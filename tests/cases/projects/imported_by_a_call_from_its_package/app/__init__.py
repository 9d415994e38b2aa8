import importlib


def run(q):
    return importlib.import_module(".llm", __package__).ask(q).choices[0].message.content
# ---- after ----
import importlib


def run(q):
    return importlib.import_module(".llm", __package__).ask(q).output_text
