from functools import lru_cache, partial

from openai import OpenAI

client = OpenAI().with_options(max_retries=2)
create = client.chat.completions.create
gpt = partial(create, model="gpt-4o", temperature=0)


@lru_cache(maxsize=100)
def cached(prompt: str) -> str:
    return gpt(messages=[{"role": "user", "content": prompt}]).choices[0].message.content


def many(prompts):
    answers = map(lambda prompt: gpt(messages=[{"role": "user", "content": prompt}]), prompts)
    return [answer.choices[0].message.content for answer in answers]


print(cached("Name a tree."), cached("Name a tree."))
print(many(["Name a bird.", "Name a fish."]))
