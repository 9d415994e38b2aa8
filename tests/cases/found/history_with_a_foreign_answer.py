from openai import OpenAI

client = OpenAI()
other = globals()["client"]
messages = [{"role": "user", "content": "Hi"}]
draft = other.chat.completions.create(model="gpt-4o", messages=messages)  # manual: client-unproven
messages.append(draft.choices[0].message)  # manual: messages-unresolved
messages.append({"role": "user", "content": "Again."})
final = client.chat.completions.create(model="gpt-4o", messages=messages)
print(final.choices[0].message.content)
