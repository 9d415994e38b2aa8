from jobs import Summarise, Translate

for job in (Summarise(), Translate()):
    print(job.run("hi"))
