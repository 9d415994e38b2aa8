import openai
from models import City

client = openai.OpenAI()


def extract(q):
    try:
        completion = client.beta.chat.completions.parse(
            model="gpt-4o", messages=[{"role": "user", "content": q}], response_format=City, max_tokens=500
        )
        return completion.choices[0].message.parsed
    except openai.LengthFinishReasonError:  # manual: length-error-handler
        return None
