from openai import OpenAI

c = OpenAI()


def ask(q, **kw):
    return c.chat.completions.create(messages=[{"role": "user", "content": q}], **kw)
# ---- after ----
from openai import OpenAI

c = OpenAI()


def ask(q, **kw):
    return c.responses.create(input=[{"role": "user", "content": q}], **kw)
