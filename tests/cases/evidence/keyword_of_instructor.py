from openai import OpenAI
from models import City

client = OpenAI()
city = client.chat.completions.create(
    model="gpt-4o",
    response_model=City,  # manual: instructor-client
    messages=[{"role": "user", "content": "Capital of Peru?"}],
)
