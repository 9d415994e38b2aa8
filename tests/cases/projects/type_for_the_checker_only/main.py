from llm import ask
from show import show

show(ask("hi"))
