# equivalence: entry
from pkg.llm import ask
from pkg import read

print(read.text(ask("hi")))
