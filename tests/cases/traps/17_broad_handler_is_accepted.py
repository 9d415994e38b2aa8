import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

try:
    r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
    text = r.choices[0].message.content.strip()
except Exception as error:
    text = f"failed: {error}"
print(text)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

try:
    r = client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}])
    text = r.output_text.strip()
except Exception as error:
    text = f"failed: {error}"
print(text)
