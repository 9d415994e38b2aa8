from openai import OpenAI

client = OpenAI()
with client.chat.completions.with_streaming_response.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]
) as response:
    print(response.headers["content-type"])
    print(response.parse().choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
with client.responses.with_streaming_response.create(
    model="gpt-4o", input=[{"role": "user", "content": "Hi"}]
) as response:
    print(response.headers["content-type"])
    print(response.parse().output_text)
