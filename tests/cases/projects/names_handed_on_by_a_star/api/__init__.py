from api.calls import ask
from api.more import *

__all__ = ["ask", "other"]
