import bot
from memory import Memory

one = bot.Bot(Memory(limit=4))
for text in ("1 + 1?", "And 2 + 2?"):
    print(one.handle(text))
