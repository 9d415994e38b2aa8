import openai

client = openai.OpenAI(max_retries=0)


def ask(question):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    except Exception as error:
        print("Unable to generate an answer")
        return error


def is_answer(response):
    return hasattr(response, "choices")


response = ask("Hello")
if is_answer(response):
    print(response.choices[0].message.content or "")
usage = getattr(response, "usage", None)
if usage is not None:
    print(usage.prompt_tokens)
if isinstance(response, Exception):
    raise SystemExit(1)
message = response.choices[0].message
print(len(message.content or ""))
# ---- after ----
import openai

client = openai.OpenAI(max_retries=0)


def ask(question):
    try:
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    except Exception as error:
        print("Unable to generate an answer")
        return error


def is_answer(response):
    return hasattr(response, "output")


response = ask("Hello")
if is_answer(response):
    print(response.output_text or "")
usage = getattr(response, "usage", None)
if usage is not None:
    print(usage.input_tokens)
if isinstance(response, Exception):
    raise SystemExit(1)
print(len(response.output_text or ""))
