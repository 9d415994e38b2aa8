from openai import OpenAI

from agents import Lister, Writer
from base import Agent


def run(agent: Agent[str], task: str) -> str:
    return agent.step(task).value


client = OpenAI()
for cls in (Lister, Writer):
    print(cls(client).step("Three colours.").value)
print(run(Writer(client), "A colour."))
