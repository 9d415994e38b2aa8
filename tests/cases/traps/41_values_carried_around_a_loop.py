import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

previous = None
for q in ("a", "b"):
    if previous:
        print(previous.choices[0].message.content)
    previous = response = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])
    response = response.choices[0].message.content
    print(response.strip())
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

previous = None
for q in ("a", "b"):
    if previous:
        print(previous.output_text)
    previous = response = client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])
    response = response.output_text
    print(response.strip())
