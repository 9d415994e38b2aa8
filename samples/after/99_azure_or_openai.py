# args: "Good morning" "Good night"
import os
import sys

from openai import AzureOpenAI, OpenAI

MODEL = os.getenv("DEPLOYMENT", "gpt-4o")


def make_client():
    if os.getenv("USE_AZURE"):
        return AzureOpenAI(
            azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
            api_key=os.environ["AZURE_OPENAI_KEY"],
            api_version="2025-04-01-preview",
        )
    return OpenAI()


client = make_client()


def translate(text: str, target="German") -> str:
    messages = [
        dict(role="system", content=f"Translate to {target}."),
        dict(role="user", content=text),
    ]
    response = client.responses.create(
        model=MODEL,
        input=messages,
        temperature=0,
    )
    return response.output_text.strip()


for line in sys.argv[1:]:
    print(translate(line))
