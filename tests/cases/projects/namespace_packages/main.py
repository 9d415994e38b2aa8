from corp.llm.calls import ask
from corp.ui import show

show.show(ask("hi"))
