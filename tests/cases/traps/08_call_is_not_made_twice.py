import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


if ask("Hi").choices[0].finish_reason == "length":
    print("too long")
print(".")
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q):
    return client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])


response = ask("Hi")
if (
    response.incomplete_details is not None
    and response.incomplete_details.reason == "max_output_tokens"
):
    print("too long")
print(".")
