from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(
    model="gpt-4o",  # the cheap one is not enough
    # the question
    messages=messages,
    max_tokens=200,  # about a paragraph
    temperature=0.2,
)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(
    model="gpt-4o",  # the cheap one is not enough
    # the question
    input=messages,
    max_output_tokens=200,  # about a paragraph
    temperature=0.2,
)
print(r.output_text)
