from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()


completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
match completion:  # manual: result-type-check
    case ChatCompletion():
        print(completion.choices[0].message.content)
