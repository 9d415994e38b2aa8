from llm import ask

print(ask("hi").choices[0].message.content, ask.calls)
# ---- after ----
from llm import ask

print(ask("hi").output_text, ask.calls)
