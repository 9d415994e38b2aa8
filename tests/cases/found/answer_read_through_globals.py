from openai import OpenAI

client = OpenAI()
last = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(last.choices[0].message.content)


def again(name):
    return globals()[name].choices[0].message.content  # manual: unseen-reader


print(again("last"))
