import importlib

llm = importlib.import_module("llm")
print(llm.ask("hi").choices[0].message.content)
# ---- after ----
import importlib

llm = importlib.import_module("llm")
print(llm.ask("hi").output_text)
