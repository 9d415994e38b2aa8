from conf import params
from llm import ask

print(ask("hi", **params(0.5)).choices[0].message.content)
# ---- after ----
from conf import params
from llm import ask

print(ask("hi", **params(0.5)).output_text)
