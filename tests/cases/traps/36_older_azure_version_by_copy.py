from openai import AzureOpenAI

azure = AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="preview")
old = azure.copy(api_version="2024-02-01")  # manual: azure-api-version
r = old.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
