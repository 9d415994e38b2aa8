import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def check(completion):
    assert completion.choices[0].message.content


check(completion=client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}]))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def check(completion):
    assert completion.output_text


check(completion=client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}]))
