from tests.mutants.mutant import Mutant

ANALYSIS: tuple[Mutant, ...] = ()
