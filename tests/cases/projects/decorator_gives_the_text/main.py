from llm import ask

print(ask("hi"))
