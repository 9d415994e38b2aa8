import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

completion = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
print(f"{completion.usage.total_tokens=}")
print(completion.choices[0].message.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

completion = client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}])
print(f"{completion.usage.total_tokens=}")
print(completion.output_text)
