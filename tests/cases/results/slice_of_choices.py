from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
for choice in completion.choices[1:]:  # manual: several-choices
    print(choice.message.content)
