import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from openai.types.chat import ChatCompletion, ChatCompletionMessage

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
match r:
    case ChatCompletion():  # manual: result-type-check
        print(r.choices[0].message.content)
    case ChatCompletionMessage():
        print(r.content)
