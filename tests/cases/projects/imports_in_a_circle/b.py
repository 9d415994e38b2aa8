import a


def text(q):
    return a.ask(q).choices[0].message.content
# ---- after ----
import a


def text(q):
    return a.ask(q).output_text
