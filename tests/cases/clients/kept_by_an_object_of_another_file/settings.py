import os

import registry
from openai import OpenAI


class Settings:
    def __init__(self):
        self.model = os.environ.get("TEAM_MODEL", "gpt-4o")
        self.client = OpenAI(api_key=os.environ["TEAM_KEY"])

    def client_of_the_team(self):
        return self.client

    def client_of_a_stranger(self):
        return registry.lookup("llm") or self.client
