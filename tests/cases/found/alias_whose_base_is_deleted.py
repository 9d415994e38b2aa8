from openai import OpenAI

client = OpenAI()
response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
other = response.choices[0]
choice = other
del other
print(choice.message.content, choice.message.role)
# ---- after ----
from openai import OpenAI

client = OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
other = response
choice = other
del other
print(choice.output_text, "assistant")
