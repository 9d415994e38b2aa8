import openai
from openai import OpenAI

client = OpenAI(max_retries=0)


def stream_answer(question):
    try:
        for chunk in client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": question}], stream=True
        ):
            text = chunk.choices[0].delta.content
            if text is not None:
                yield text
    except openai.APIConnectionError:
        yield "(the connection was lost)"
    except openai.APIError as error:
        yield f"(failed: {error.message})"


print("".join(stream_answer("Why do cats purr?")))
