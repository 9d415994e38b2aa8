from openai import AzureOpenAI


def ask(client: AzureOpenAI, question):  # manual: azure-api-version
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content
