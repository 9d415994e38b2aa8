from openai import OpenAI

client = OpenAI()

answers = [None, None]
for position, prompt in enumerate(("Hello", "Hi")):
    answers[position] = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
for answer in answers:
    print(answer.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

answers = [None, None]
for position, prompt in enumerate(("Hello", "Hi")):
    answers[position] = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
for answer in answers:
    print(answer.output_text)
