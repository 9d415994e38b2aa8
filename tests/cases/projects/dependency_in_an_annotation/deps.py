from openai import OpenAI


def get_client():
    return OpenAI()
