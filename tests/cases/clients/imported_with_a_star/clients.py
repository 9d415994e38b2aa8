from openai import OpenAI

llm = OpenAI()
