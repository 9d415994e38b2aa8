from bot import Bot

print(Bot().reply("hi"))
