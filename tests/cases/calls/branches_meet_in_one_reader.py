import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

import sys

question = [{"role": "user", "content": "Hi"}]
if len(sys.argv) > 1:
    completion = client.chat.completions.create(model=sys.argv[1], messages=question)
else:
    completion = client.chat.completions.create(model=MODEL, messages=question, temperature=0)
print(completion.choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

import sys

question = [{"role": "user", "content": "Hi"}]
if len(sys.argv) > 1:
    response = client.responses.create(model=sys.argv[1], input=question)
else:
    response = client.responses.create(model=MODEL, input=question, temperature=0)
print(response.output_text)
