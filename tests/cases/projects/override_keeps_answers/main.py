from over import Cached, Plain

for p in (Cached(), Plain()):
    print(p.ask("hi").choices[0].message.content)
# ---- after ----
from over import Cached, Plain

for p in (Cached(), Plain()):
    print(p.ask("hi").output_text)
