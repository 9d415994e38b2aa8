from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
results = {}
results["hi"] = completion
for key, result in results.items():
    print(key, result.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
results = {}
results["hi"] = response
for key, result in results.items():
    print(key, result.output_text)
