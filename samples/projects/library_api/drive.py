# equivalence: entry
import sys

sys.path.insert(0, "src")

import glossary

print(glossary.explain_many(["OAuth", "token"]))
try:
    glossary.explain("password [[refusal I won't say.]]")
except glossary.GlossaryError as error:
    print("error:", error)
