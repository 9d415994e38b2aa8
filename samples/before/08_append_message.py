from openai import OpenAI

client = OpenAI()

messages = [
    {"role": "system", "content": "You are a travel guide. Keep your answers short."},
]
questions = [
    "I have one day in Lisbon. What should I see?",
    "And where do I eat?",
    "What did I ask first?",
]

for question in questions:
    messages.append({"role": "user", "content": question})
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    message = completion.choices[0].message
    messages.append(message)
    print(">", question)
    print(message.content)
