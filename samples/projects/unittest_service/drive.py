# equivalence: entry
from triage import Desk
from triage.desk import Rejected

desk = Desk(["office", "it"])
print(desk.open("The printer burns."))
try:
    desk.open("Something rude. [[refusal No.]]")
except Rejected as error:
    print("rejected:", error)
print(desk.answer("Where is my parcel?"))
print(desk.answer("Nothing to say. [[empty]]"))
