from mixins import Counting, Shouting
from speaking import Speaking


class Bot(Counting, Shouting, Speaking):
    system = "You shout."


bot = Bot()
print(bot.say("Hello"), bot.total > 0)
