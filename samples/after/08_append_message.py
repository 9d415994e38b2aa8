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
    response = client.responses.create(model="gpt-4o", input=messages)
    messages.append({"role": "assistant", "content": response.output_text})
    print(">", question)
    print(response.output_text)
