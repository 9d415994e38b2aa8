from clients import *

MODEL = "gpt-4o"
