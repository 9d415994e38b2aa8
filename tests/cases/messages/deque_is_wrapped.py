from collections import deque

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = deque([{"role": "user", "content": "Hi"}], maxlen=10)
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from collections import deque

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = deque([{"role": "user", "content": "Hi"}], maxlen=10)
r = client.responses.create(model=MODEL, input=list(messages))
print(r.output_text)
