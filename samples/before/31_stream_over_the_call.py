import sys

from openai import OpenAI

client = OpenAI()

for chunk in client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Write a limerick about a printer."}],
    stream=True,
):
    sys.stdout.write(chunk.choices[0].delta.content or "")
sys.stdout.write("\n")
