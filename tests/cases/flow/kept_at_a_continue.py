from openai import OpenAI

client = OpenAI()

previous = None
for prompt in ("Hello there", "Hi", "Good evening"):
    if previous is not None:
        print("before:", previous.choices[0].message.content)
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    if len(prompt) > 5:
        previous = answer
        continue
    previous = None
    print(prompt)
# ---- after ----
from openai import OpenAI

client = OpenAI()

previous = None
for prompt in ("Hello there", "Hi", "Good evening"):
    if previous is not None:
        print("before:", previous.output_text)
    answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
    if len(prompt) > 5:
        previous = answer
        continue
    previous = None
    print(prompt)
