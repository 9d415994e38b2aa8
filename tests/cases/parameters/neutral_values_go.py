from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, n=1, stop=None, logit_bias={}, frequency_penalty=0.0, presence_penalty=0, modalities=["text"], logprobs=False, seed=None, tools=None, tool_choice=None)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
