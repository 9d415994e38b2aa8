import os

import openai

openai.api_key = os.environ["OPENAI_API_KEY"]


def summarize(text, sentences=2):
    prompt = f"Summarize the following text in {sentences} sentences:\n\n{text}"
    response = openai.chat.completions.create(
        model='gpt-4o-mini',
        messages=[{'role': 'user', 'content': prompt}],
        temperature=0.3,
        max_tokens=150
    )
    return response.choices[0].message.content


article = """
Bees visit several million flowers for one kilogram of honey. A colony has
up to fifty thousand workers in summer, and only a few thousand in winter.
"""

print(summarize(article))
print(summarize(article, sentences=1))
