from services import *


def ask(question):
    completion = llm.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


if __name__ == "__main__":
    print(ask("Hi"))
# ---- after ----
from services import *


def ask(question):
    response = llm.responses.create(model=MODEL, input=[{"role": "user", "content": question}])
    return response.output_text


if __name__ == "__main__":
    print(ask("Hi"))
