# options: --client client
def ask(client, question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content
# ---- after ----
def ask(client, question):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return response.output_text
