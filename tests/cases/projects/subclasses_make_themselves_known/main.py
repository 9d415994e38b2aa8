from backends import create

backend = create("openai", model="gpt-4.1-mini")
print(backend.name, backend("Hello"))
