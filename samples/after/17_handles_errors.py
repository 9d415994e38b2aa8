import openai
from openai import OpenAI

client = OpenAI(max_retries=0, timeout=20)


def ask(question):
    try:
        response = client.responses.create(
            model="gpt-4o-mini",
            input=[{"role": "user", "content": question}],
        )
        return response.output_text
    except openai.RateLimitError:
        return "(too many requests, try again later)"
    except openai.APIConnectionError as error:
        return f"(no connection: {error.__cause__})"
    except openai.APIStatusError as error:
        print("The service answered with status", error.status_code)
        raise


print(ask("What is the capital of Mongolia?"))
print(ask("How many people live there?"))
