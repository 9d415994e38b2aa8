from .llm.calls import ask as query
from . import text


def run():
    print(text.text_of(query("hi")))
