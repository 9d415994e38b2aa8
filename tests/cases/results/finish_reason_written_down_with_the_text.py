import json

from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


def ask(messages):
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
    return {"text": r.choices[0].message.content, "finish_reason": r.choices[0].finish_reason}


print(json.dumps(ask(CUT)))  # unsafe: finish-reason-escapes
