import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

try:
    r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
    print(r.choices[0].message.content)
except openai.BadRequestError as e:
    if "messages" in str(e):  # manual: error-text
        print("the messages are wrong")
    else:
        raise
