from llm import ask

print(ask("hi").choices[0].message.content)
# ---- after ----
from llm import ask

print(ask("hi").output_text)
