# env: AZURE_OPENAI_ENDPOINT={server} AZURE_OPENAI_API_KEY=test-key
"""Ask a model that is deployed on Azure."""

import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2025-03-01-preview",
)

response = client.chat.completions.create(
    model="gpt-4o",  # the name of the deployment
    messages=[
        {"role": "system", "content": "You are a helpful assistant."},
        {"role": "user", "content": "Does Azure OpenAI support customer managed keys?"},
    ],
    max_tokens=400,
    top_p=0.95,
)

print(response.choices[0].message.content)
print("Tokens:", response.usage.total_tokens)
