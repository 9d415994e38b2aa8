import time

import openai
from openai import OpenAI

client = OpenAI()


def ask(question, attempts=3):
    for attempt in range(attempts):
        try:
            completion = client.chat.completions.create(
                model="gpt-4o", messages=[{"role": "user", "content": question}]
            )
            return completion.choices[0].message.content
        except openai.RateLimitError:
            time.sleep(0)
    return None
# ---- after ----
import time

import openai
from openai import OpenAI

client = OpenAI()


def ask(question, attempts=3):
    for attempt in range(attempts):
        try:
            response = client.responses.create(
                model="gpt-4o", input=[{"role": "user", "content": question}]
            )
            return response.output_text
        except openai.RateLimitError:
            time.sleep(0)
    return None
