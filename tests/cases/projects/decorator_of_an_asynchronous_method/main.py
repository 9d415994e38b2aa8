import asyncio
from bot import Bot

print(asyncio.run(Bot().ask("hi")).choices[0].message.content)
# ---- after ----
import asyncio
from bot import Bot

print(asyncio.run(Bot().ask("hi")).output_text)
