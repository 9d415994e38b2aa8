from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
text = response.choices[0].message.content or "nothing"
if text is None:
    print("never")
print(text)
# ---- after ----
from openai import OpenAI

client = OpenAI()

response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])
text = response.output_text or "nothing"
if text is None:
    print("never")
print(text)
