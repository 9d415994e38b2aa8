from openai import AzureOpenAI

azure = AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="2024-02-01")
new = azure.copy(api_version="2025-04-01-preview")
r = new.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
# ---- after ----
from openai import AzureOpenAI

azure = AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="2024-02-01")
new = azure.copy(api_version="2025-04-01-preview")
r = new.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(r.output_text)
