from functools import lru_cache, partial

from openai import OpenAI

client = OpenAI().with_options(max_retries=2)
create = client.responses.create
gpt = partial(create, model="gpt-4o", temperature=0)


@lru_cache(maxsize=100)
def cached(prompt: str) -> str:
    return gpt(input=[{"role": "user", "content": prompt}]).output_text


def many(prompts):
    answers = map(lambda prompt: gpt(input=[{"role": "user", "content": prompt}]), prompts)
    return [answer.output_text for answer in answers]


print(cached("Name a tree."), cached("Name a tree."))
print(many(["Name a bird.", "Name a fish."]))
