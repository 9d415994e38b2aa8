# options: --azure-v1
import os
from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"], api_key="k", api_version="2024-02-01")  # manual: azure-api-version
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
print(r.choices[0].message.content)
print(client.audio)
