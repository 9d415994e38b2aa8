from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
import openai

try:
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
    print(r.choices[0].message.content)
except openai.BadRequestError as e:
    print("bad request:", e.message, e.status_code)
except openai.OpenAIError as e:
    print("failed:", e)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
import openai

try:
    r = client.responses.create(model="gpt-4o", input=messages)
    print(r.output_text)
except openai.BadRequestError as e:
    print("bad request:", e.message, e.status_code)
except openai.OpenAIError as e:
    print("failed:", e)
