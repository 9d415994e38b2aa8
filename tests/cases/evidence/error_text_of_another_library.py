import requests
from httpx import HTTPStatusError
from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def answer(question, url):
    try:
        return ask(requests.get(url, timeout=10).text)
    except (requests.exceptions.InvalidURL, HTTPStatusError) as error:
        if "No scheme supplied" in str(error):
            return ask(question)
        raise
# ---- after ----
import requests
from httpx import HTTPStatusError
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return response.output_text


def answer(question, url):
    try:
        return ask(requests.get(url, timeout=10).text)
    except (requests.exceptions.InvalidURL, HTTPStatusError) as error:
        if "No scheme supplied" in str(error):
            return ask(question)
        raise
