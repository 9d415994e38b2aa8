from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
filtered = completion.choices[0].finish_reason == "content_filter"
print(filtered)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
filtered = (
    response.incomplete_details is not None
    and response.incomplete_details.reason == "content_filter"
)
print(filtered)
