from groq import Groq
from openai import OpenAI


def compare(question):
    openai_client = OpenAI()
    groq_client = Groq()
    messages = [{"role": "user", "content": question}]
    completion = openai_client.chat.completions.create(model="gpt-4o", messages=messages)
    other = groq_client.chat.completions.create(model="llama-3.3-70b-versatile", messages=messages)  # skip: other-provider
    return completion.choices[0].message.content, other.choices[0].message.content


print(compare("Hi"))
# ---- after ----
from groq import Groq
from openai import OpenAI


def compare(question):
    openai_client = OpenAI()
    groq_client = Groq()
    messages = [{"role": "user", "content": question}]
    response = openai_client.responses.create(model="gpt-4o", input=messages)
    other = groq_client.chat.completions.create(model="llama-3.3-70b-versatile", messages=messages)  # skip: other-provider
    return response.output_text, other.choices[0].message.content


print(compare("Hi"))
