def ask(client, question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])  # manual: client-unproven
    return completion.choices[0].message.content
