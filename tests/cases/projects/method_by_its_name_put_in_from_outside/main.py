import plugins
from desk import Desk

plugins.install()
for command in ("ask", "later"):
    print(Desk().run(command, "Hello"))
