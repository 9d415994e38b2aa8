from state import state
import setup

setup.init()
print(state.llm.ask("hi").choices[0].message.content)
# ---- after ----
from state import state
import setup

setup.init()
print(state.llm.ask("hi").output_text)
