from llm import Llm
from service import Service

print(Service(Llm()).run("Hi"))
