from openai import OpenAI

client = OpenAI()
turns = {}
for n, prompt in enumerate(("Hello.", "And again.")):
    user = {"role": "user", "content": prompt}
    response = client.chat.completions.create(model="gpt-4o", messages=[*turns.values(), user])  # manual: messages-unresolved
    turns[n] = user
    turns[n + 100] = response.choices[0].message
    print(response.choices[0].message.content)
