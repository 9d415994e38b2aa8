from llm import ask, text

print(ask("hi").choices[0].message.content)
try:
    text("ho")
except AttributeError:
    print("no")
