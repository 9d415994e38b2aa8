import os

from openai import AzureOpenAI, OpenAI

if os.getenv("USE_AZURE"):
    client = AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="2025-04-01-preview")
else:
    client = OpenAI()

completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
import os

from openai import AzureOpenAI, OpenAI

if os.getenv("USE_AZURE"):
    client = AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="2025-04-01-preview")
else:
    client = OpenAI()

response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
