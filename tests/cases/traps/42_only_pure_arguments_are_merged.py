import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

level = "low"
r = client.chat.completions.create(
    model=MODEL,
    messages=[{"role": "user", "content": "Reply in JSON."}],
    response_format={"type": "json_object"},
    temperature=float(len(level)) / 10,
    verbosity=level,
)
print(r.choices[0].message.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

level = "low"
r = client.responses.create(
    model=MODEL,
    input=[{"role": "user", "content": "Reply in JSON."}],
    text={"format": {"type": "json_object"}, "verbosity": level},
    temperature=float(len(level)) / 10,
)
print(r.output_text)
