from openai import OpenAI

client = OpenAI()
MESSAGES = [{"role": "user", "content": "Hello"}]


def put_back(**options):
    tag = options.pop("tag")
    options["tag"] = tag + 1  # manual: unknown-parameter
    return client.chat.completions.create(model="gpt-4.1", messages=MESSAGES, **options)


def sometimes(loud, **options):
    if loud:
        options.pop("tag")
    return client.chat.completions.create(model="gpt-4.1", messages=MESSAGES, **options)


def by_another(**options):
    options.pop("tag")
    restore(options)
    return client.chat.completions.create(model="gpt-4.1", messages=MESSAGES, **options)


def restore(options):
    options["tag"] = 3  # manual: unknown-parameter


def named_like_an_argument(**options):
    print(options.pop("text"))
    return client.chat.completions.create(model="gpt-4.1", messages=MESSAGES, **options)


put_back(tag=1)  # manual: unknown-parameter
sometimes(True, tag=1)  # manual: unknown-parameter
by_another(tag=1)  # manual: unknown-parameter
named_like_an_argument(text="Hello", verbosity="low")  # manual: unknown-parameter
