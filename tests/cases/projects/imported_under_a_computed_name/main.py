import importlib, sys
import llm

name = "l" + "lm"
print(importlib.import_module(name).ask("hi").choices[0].message.content)  # manual: unseen-reader
print(llm.ask("ho").choices[0].message.content)
