from openai import OpenAI

client = OpenAI()


def logged(function):
    def wrapper(prompt):
        answer = function(prompt)
        print("tokens:", answer.usage.prompt_tokens)
        return answer

    return wrapper


@logged  # manual: result-escapes
def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


print(ask("Hello").choices[0].message.content)  # manual: result-mixed
