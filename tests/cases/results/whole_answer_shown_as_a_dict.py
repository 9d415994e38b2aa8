import logging

from openai import OpenAI

client = OpenAI()
log = logging.getLogger(__name__)


def ask(question):
    completion = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    log.debug("answered: %s", completion.model_dump())
    return completion


completion = ask("Hello")
print(completion.model_dump())
print("As a dict:", completion.to_dict(exclude_unset=True))
print(completion.choices[0].message.content)
# ---- after ----
import logging

from openai import OpenAI

client = OpenAI()
log = logging.getLogger(__name__)


def ask(question):
    response = client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": question}])
    log.debug("answered: %s", response.model_dump())
    return response


completion = ask("Hello")
print(completion.model_dump())
print("As a dict:", completion.to_dict(exclude_unset=True))
print(completion.output_text)
