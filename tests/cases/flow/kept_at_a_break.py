from openai import OpenAI

client = OpenAI()

found = None
for prompt in ("Hello", "Write something long.", "Bye"):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    if len(answer.choices[0].message.content) > 100:
        found = answer
        break
    print("short:", prompt)

if found is not None:
    print(found.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

found = None
for prompt in ("Hello", "Write something long.", "Bye"):
    answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
    if len(answer.output_text) > 100:
        found = answer
        break
    print("short:", prompt)

if found is not None:
    print(found.output_text)
