from llm import ask, text

print(ask("hi").choices[0].message.content, text("ho"))
# ---- after ----
from llm import ask, text

print(ask("hi").output_text, text("ho"))
