import os

from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_version="2024-10-21")
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])  # manual: azure-api-version
print(completion.choices[0].message.content)
