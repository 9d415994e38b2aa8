from provider import OpenAIProvider
from agent import Agent

print(Agent(OpenAIProvider()).run("hi"))
