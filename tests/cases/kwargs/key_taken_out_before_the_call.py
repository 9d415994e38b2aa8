from openai import OpenAI

client = OpenAI()
TEMPLATES = {"greet": "Greet {name}.", "bye": "Say goodbye to {name}."}


def complete(template, **options):
    values = options.pop("values")
    if options.get("temperature") == 2:
        raise ValueError("too hot")
    with open(__file__):
        del options["tag"]
        prompt = TEMPLATES[template].format(**values)
        return client.chat.completions.create(
            model="gpt-4.1", messages=[{"role": "user", "content": prompt}], **options
        )


def noted(template, **options):
    name = options.pop("name", "nobody")
    options["user"] = name
    return client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": TEMPLATES[template].format(name=name)}], **options
    )


print(complete("greet", values={"name": "Ann"}, tag=1, max_tokens=30).choices[0].message.content)
print(complete("bye", values={"name": "Bob"}, tag=2, temperature=1).choices[0].message.content)
print(noted("greet", name="Eve", max_completion_tokens=40).choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TEMPLATES = {"greet": "Greet {name}.", "bye": "Say goodbye to {name}."}


def complete(template, **options):
    values = options.pop("values")
    if options.get("temperature") == 2:
        raise ValueError("too hot")
    with open(__file__):
        del options["tag"]
        prompt = TEMPLATES[template].format(**values)
        return client.responses.create(
            model="gpt-4.1", input=[{"role": "user", "content": prompt}], **options
        )


def noted(template, **options):
    name = options.pop("name", "nobody")
    options["user"] = name
    return client.responses.create(
        model="gpt-4.1", input=[{"role": "user", "content": TEMPLATES[template].format(name=name)}], **options
    )


print(complete("greet", values={"name": "Ann"}, tag=1, max_output_tokens=30).output_text)
print(complete("bye", values={"name": "Bob"}, tag=2, temperature=1).output_text)
print(noted("greet", name="Eve", max_output_tokens=40).output_text)
