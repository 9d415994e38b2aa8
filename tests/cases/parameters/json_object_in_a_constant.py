from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
JSON_MODE = {"type": "json_object"}
r = client.chat.completions.create(model="gpt-4o", messages=messages, response_format=JSON_MODE)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
JSON_MODE = {"type": "json_object"}
r = client.responses.create(model="gpt-4o", input=messages, text={"format": JSON_MODE})
print(r.output_text)
