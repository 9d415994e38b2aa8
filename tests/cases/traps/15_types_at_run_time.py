import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from openai.types.chat import ChatCompletion, ChatCompletionMessage

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
match r:  # manual: result-type-check
    case ChatCompletion():
        print(r.choices[0].message.content)
    case ChatCompletionMessage():
        print("a message")
