import json

from openai import OpenAI

client = OpenAI()


def ask(prompt):
    try:
        answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
        return json.loads(answer.choices[0].message.content)
    except ValueError:
        return f"no JSON: {answer.choices[0].message.content}"


print(ask("Hello"))
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()


def ask(prompt):
    try:
        answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
        return json.loads(answer.output_text)
    except ValueError:
        return f"no JSON: {answer.output_text}"


print(ask("Hello"))
