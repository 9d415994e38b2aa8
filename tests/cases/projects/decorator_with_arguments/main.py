from llm import Bot

print(Bot().ask("hi").choices[0].message.content)
# ---- after ----
from llm import Bot

print(Bot().ask("hi").output_text)
