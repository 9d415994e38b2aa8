from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
# The completion is printed; completion.choices is a list.
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
"""completion.choices[0].message.content"""
print("completion:", completion.choices[0].message.content)  # completion.choices[0]
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
# The completion is printed; completion.choices is a list.
response = client.responses.create(model="gpt-4o", input=messages)
"""completion.choices[0].message.content"""
print("completion:", response.output_text)  # completion.choices[0]
