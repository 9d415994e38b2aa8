from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint="https://example.openai.azure.com",
    azure_deployment="my-gpt-4o",
    api_version="2025-03-01-preview",
)
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint="https://example.openai.azure.com",
    azure_deployment="my-gpt-4o",
    api_version="2025-03-01-preview",
)
response = client.responses.create(model="my-gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
