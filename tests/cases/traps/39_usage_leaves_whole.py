import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
totals = dict(r.usage)  # manual: result-escapes
print(totals.get("prompt_tokens", 0) * 0.15)
