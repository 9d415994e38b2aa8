from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
def cached():
    from app.cache import lookup

    return lookup("hi")


answer = cached() or completion
print(answer.choices[0].message.content)  # manual: result-mixed
