from .service import run
