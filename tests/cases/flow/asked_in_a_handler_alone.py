from openai import OpenAI

client = OpenAI()

answers = {}
for prompt in ("Hello", "Hi", "Hello"):
    try:
        answer = answers[prompt]
    except KeyError:
        answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
        answers[prompt] = answer
    print(answer.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

answers = {}
for prompt in ("Hello", "Hi", "Hello"):
    try:
        answer = answers[prompt]
    except KeyError:
        answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
        answers[prompt] = answer
    print(answer.output_text)
