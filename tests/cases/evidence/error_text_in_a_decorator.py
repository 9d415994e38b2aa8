from functools import wraps

import openai

client = openai.OpenAI()


def patient(call):
    @wraps(call)
    def wrapper(*args, **kwargs):
        try:
            return call(*args, **kwargs)
        except openai.BadRequestError as error:
            if "flagged" in str(error):  # manual: error-text
                return None
            raise

    return wrapper


@patient
def ask(question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content
