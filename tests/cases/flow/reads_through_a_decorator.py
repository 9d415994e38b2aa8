from openai import OpenAI

client = OpenAI()


def logged(function):
    def wrapper(prompt):
        answer = function(prompt)
        print("tokens:", answer.usage.prompt_tokens)
        return answer

    return wrapper


@logged
def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


print(ask("Hello").choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()


def logged(function):
    def wrapper(prompt):
        answer = function(prompt)
        print("tokens:", answer.usage.input_tokens)
        return answer

    return wrapper


@logged
def ask(prompt):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


print(ask("Hello").output_text)
