# equivalence: entry
# equivalence: unordered
import asyncio
import sys

sys.path.insert(0, "src")

from handbook import Assistant, Page

assistant = Assistant([Page("holidays", "You have 30 days."), Page("parking", "Behind the house.")])
for answer in asyncio.run(assistant.answer_all(["How many days?", "Where do I park?"])):
    print(answer)
