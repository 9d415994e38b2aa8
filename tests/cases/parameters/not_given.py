from openai import NOT_GIVEN, OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, temperature=NOT_GIVEN)
print(r.choices[0].message.content)
# ---- after ----
from openai import NOT_GIVEN, OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(model="gpt-4o", input=messages, temperature=NOT_GIVEN)
print(r.output_text)
