from openai import AzureOpenAI
from settings import DEPLOYMENT

client = AzureOpenAI(
    azure_deployment=DEPLOYMENT,  # manual: azure-deployment-model
    api_version="2025-04-01-preview",
)
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
