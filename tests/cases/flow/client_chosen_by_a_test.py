import requests
from openai import OpenAI

from vendors import Vendor


def ask(provider, question):
    if provider == "openai":
        client = OpenAI()
        model = "gpt-4o"
    elif provider == "vendor":
        client = Vendor()
        model = "vendor-large"
    else:
        raise ValueError(provider)
    prompt = f"Answer shortly: {question}"
    if provider == "openai":
        completion = client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])
        text = completion.choices[0].message.content
    else:
        text = client.generate(model, prompt)
    return text


def ask_by_model(model, question):
    if model.startswith("gpt-"):
        client = OpenAI()
    else:
        client = Vendor()
    for word in question.split():
        print(word)
    if model.startswith("gpt-"):
        completion = client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}])
        return completion.choices[0].message.content
    return client.generate(model, question)


def ask_with_flag(question, local=False):
    client = Vendor("http://localhost:9000") if local else OpenAI(timeout=20)
    if local:
        return client.generate("small", question)
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def ask_after_a_change(provider, question):
    if provider == "openai":
        client = OpenAI()
    else:
        client = Vendor()
    provider = requests.get("https://example.org/provider", timeout=5).text
    if provider == "openai":
        completion = client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content  # manual: result-mixed
    return client.generate("large", question)


def ask_by_another_test(provider, question):
    if provider == "openai":
        client = OpenAI()
    else:
        client = Vendor()
    if provider != "vendor":
        completion = client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content  # manual: result-mixed
    return client.generate("large", question)


def ask_in_a_loop(providers, question):
    client = Vendor()
    provider = "vendor"
    answers = []
    for following in providers:
        if provider == "openai":
            completion = client.chat.completions.create(  # manual: client-unproven
                model="gpt-4o", messages=[{"role": "user", "content": question}]
            )
            answers.append(completion.choices[0].message.content)  # manual: result-mixed
        if following == "openai":
            client = OpenAI()
        provider = following
    return answers
# ---- after ----
import requests
from openai import OpenAI

from vendors import Vendor


def ask(provider, question):
    if provider == "openai":
        client = OpenAI()
        model = "gpt-4o"
    elif provider == "vendor":
        client = Vendor()
        model = "vendor-large"
    else:
        raise ValueError(provider)
    prompt = f"Answer shortly: {question}"
    if provider == "openai":
        response = client.responses.create(model=model, input=[{"role": "user", "content": prompt}])
        text = response.output_text
    else:
        text = client.generate(model, prompt)
    return text


def ask_by_model(model, question):
    if model.startswith("gpt-"):
        client = OpenAI()
    else:
        client = Vendor()
    for word in question.split():
        print(word)
    if model.startswith("gpt-"):
        response = client.responses.create(model=model, input=[{"role": "user", "content": question}])
        return response.output_text
    return client.generate(model, question)


def ask_with_flag(question, local=False):
    client = Vendor("http://localhost:9000") if local else OpenAI(timeout=20)
    if local:
        return client.generate("small", question)
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return response.output_text


def ask_after_a_change(provider, question):
    if provider == "openai":
        client = OpenAI()
    else:
        client = Vendor()
    provider = requests.get("https://example.org/provider", timeout=5).text
    if provider == "openai":
        completion = client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content  # manual: result-mixed
    return client.generate("large", question)


def ask_by_another_test(provider, question):
    if provider == "openai":
        client = OpenAI()
    else:
        client = Vendor()
    if provider != "vendor":
        completion = client.chat.completions.create(  # manual: client-unproven
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content  # manual: result-mixed
    return client.generate("large", question)


def ask_in_a_loop(providers, question):
    client = Vendor()
    provider = "vendor"
    answers = []
    for following in providers:
        if provider == "openai":
            completion = client.chat.completions.create(  # manual: client-unproven
                model="gpt-4o", messages=[{"role": "user", "content": question}]
            )
            answers.append(completion.choices[0].message.content)  # manual: result-mixed
        if following == "openai":
            client = OpenAI()
        provider = following
    return answers
