from api import *

r = ask("hi")
print(r.choices[0].message.content)
# ---- after ----
from api import *

r = ask("hi")
print(r.output_text)
