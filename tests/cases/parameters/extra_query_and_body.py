from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, extra_query={"trace": "1"}, extra_body={"metadata": {"a": "b"}})
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(model="gpt-4o", input=messages, extra_query={"trace": "1"}, extra_body={"metadata": {"a": "b"}})
print(r.output_text)
