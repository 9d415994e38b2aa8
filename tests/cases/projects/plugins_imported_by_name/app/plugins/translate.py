from .helpers import quoted

NAME = "translate"


def run(session, text):
    completion = session.prompt(f"Translate: {quoted(text)}")
    return completion.choices[0].message.content
# ---- after ----
from .helpers import quoted

NAME = "translate"


def run(session, text):
    response = session.prompt(f"Translate: {quoted(text)}")
    return response.output_text
