from openai import OpenAI

from plans import Plan

client = OpenAI()


def plan(goal):
    completion = client.chat.completions.parse(
        model="gpt-4o",
        messages=[{"role": "user", "content": goal}],
        response_format=Plan,
    )
    found = completion.choices[0].message.parsed
    found.steps = [step for step in found.steps if step.strip()]
    return found


if __name__ == "__main__":
    print(plan("Hi"))
# ---- after ----
from openai import OpenAI

from plans import Plan

client = OpenAI()


def plan(goal):
    response = client.responses.parse(
        model="gpt-4o",
        input=[{"role": "user", "content": goal}],
        text_format=Plan,
    )
    found = response.output_parsed
    found.steps = [step for step in found.steps if step.strip()]
    return found


if __name__ == "__main__":
    print(plan("Hi"))
