# env: DEPLOYMENT=gpt-4.1
import os

from openai import AzureOpenAI

client = AzureOpenAI(azure_deployment=os.environ["DEPLOYMENT"], api_version="2025-04-01-preview")
r = client.chat.completions.create(model=os.environ["DEPLOYMENT"], messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
# ---- after ----
# env: DEPLOYMENT=gpt-4.1
import os

from openai import AzureOpenAI

client = AzureOpenAI(azure_deployment=os.environ["DEPLOYMENT"], api_version="2025-04-01-preview")
r = client.responses.create(model=os.environ["DEPLOYMENT"], input=[{"role": "user", "content": "Hi"}])
print(r.output_text)
