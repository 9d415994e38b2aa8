"""The settings stand at the top of the file, as in most scripts."""

import os

from openai import OpenAI

MODEL = os.getenv("OPENAI_MODEL", "gpt-4.1-mini")
TEMPERATURE = 0.4
MAX_TOKENS = 300
SYSTEM_PROMPT = "You are a careful proofreader. Return only the corrected text."


def proofread(client, text):
    messages = [
        {"role": "system", "content": SYSTEM_PROMPT},
        {"role": "user", "content": text},
    ]
    response = client.responses.create(
        model=MODEL, input=messages, temperature=TEMPERATURE, max_output_tokens=MAX_TOKENS
    )
    return response.output_text


def main():
    client = OpenAI(api_key=os.getenv("OPENAI_API_KEY"))
    for line in ["Their going too the cinema.", "Its a nice day, isnt it"]:
        print(proofread(client, line))


if __name__ == "__main__":
    main()
