# options: --azure-v1
import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key="key",
    azure_deployment="prod",
    api_version="2024-02-01",
)
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], stop=["."])  # manual: stop
print(r.choices[0].message.content)
