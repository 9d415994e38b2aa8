import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

saved = []
with client.chat.completions.stream(model=MODEL, messages=[{"role": "user", "content": "Hi"}]) as stream:
    for event in stream:
        if event.type == "content.delta":
            print(event.delta, end="")
        elif event.type == "content.done":
            saved.append(event.content)
print(saved)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

saved = []
with client.responses.stream(model=MODEL, input=[{"role": "user", "content": "Hi"}]) as stream:
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
        elif event.type == "response.output_text.done":
            saved.append(event.text)
        elif event.type == "error":
            raise openai.OpenAIError(event.message)
        elif event.type == "response.failed" and event.response.error:
            raise openai.OpenAIError(event.response.error.message)
print(saved)
