from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
def show(answer, prefix=">"):
    print(prefix, answer.choices[0].message.content, answer.model)


show(completion)
show(answer=completion, prefix="*")
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
def show(answer, prefix=">"):
    print(prefix, answer.output_text, answer.model)


show(response)
show(answer=response, prefix="*")
