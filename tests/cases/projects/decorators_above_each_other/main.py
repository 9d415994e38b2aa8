from llm import ask

print(ask("[[429 once]] hi").choices[0].message.content)
# ---- after ----
from llm import ask

print(ask("[[429 once]] hi").output_text)
