from local import Local
from remote import Remote

for cls in (Local, Remote):
    print(cls().title(Remote().title("Rain")))
