import sys
from agent import Agent
from providers.openai_provider import OpenAIProvider
from providers.local import LocalProvider

print(Agent(OpenAIProvider() if len(sys.argv) < 9 else LocalProvider()).run("hi"))
