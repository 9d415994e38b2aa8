from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(
    verbosity="high",
    model="gpt-5",
    messages=messages,
    response_format={"type": "json_object"},
    reasoning_effort="minimal",
)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(
    model="gpt-5",
    input=messages,
    text={"format": {"type": "json_object"}, "verbosity": "high"},
    reasoning={"effort": "minimal"},
)
print(r.output_text)
