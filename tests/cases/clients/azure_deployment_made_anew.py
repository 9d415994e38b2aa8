# options: --azure-v1
from openai import AzureOpenAI

client = AzureOpenAI(api_key="k", api_version="2024-06-01", azure_endpoint="https://example.openai.azure.com/", azure_deployment="prod")
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI(api_key="k", base_url="https://example.openai.azure.com/openai/v1/")
r = client.responses.create(model="prod", input=[{"role": "user", "content": "hi"}])
print(r.output_text)
