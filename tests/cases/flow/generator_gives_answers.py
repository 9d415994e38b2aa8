from openai import OpenAI

client = OpenAI()


def answers(prompts):
    for prompt in prompts:
        yield client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


for answer in answers(["Hello", "Hi"]):
    print(answer.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()


def answers(prompts):
    for prompt in prompts:
        yield client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


for answer in answers(["Hello", "Hi"]):
    print(answer.output_text)
