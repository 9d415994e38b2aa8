import sys
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.chat.completions.create(model="gpt-4o", messages=iter(messages) if sys.argv else messages)
print(response.choices[0].message.content)
# ---- after ----
import sys
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=list(iter(messages) if sys.argv else messages))
print(response.output_text)
