"""The text and the places of nodes that the engine finds by itself are those that LibCST's code generator gives."""

from __future__ import annotations

from pathlib import Path

import libcst as cst
import pytest
from chat2responses.parse import parse
from chat2responses.places import Places, places, places_by_libcst

ROOT = Path(__file__).resolve().parent.parent

SYNTAX = '''\
# -*- coding: utf-8 -*-
"""Everything that the grammar has, with uneven white space."""
from __future__ import (  # why
    annotations as  _annotations,
)
import  a . b  as c , d
from .. import  e; from . f import *

x = y  =  z ; w : int = 1; v: str
x  +=  1 ; x @= y; x //= 2 ; x **= 3; x <<= 1
del  x , ( y )
assert  x , "no"
global  g , h
print ( * a , ** b , c = 1 , )  # why
f"{ x !r:>{ width }}" "b" f'{y = }' rf"\\{z:%Y}"
(  x  ) [ 1 : 2 , :: 3 , ... ] [ * a ]
a if b else c or d and not e
lambda  x , /  , y = 1 , * , z , ** k : ( yield )
lambda : ( yield  from a )
[ x async for x in y if z if w ] ; { ** a , 1 : 2 } ; { * a , b } ; { x : y for x , y in z } ; { x for x in y }
( x for x in y ) ; ( n := 1 ) ; ( ) ; ( 1 , ) ; [ ] ; { }
a is  not b  not  in c < d <= e != f ; - a + ~ b ** + c
1j , 0x1F , 1_000 , 1e5 , b"bytes" , ...

if  x :  # one
    pass

  # a comment at another depth
elif y : continue
elif z:
\tbreak ; pass ;
else :
    raise  X  from  y

class  A [ T : int , * Ts , ** P ]  ( B , metaclass = C ) : pass
class D:

    @ decorator ( 1 )

    # between
    async  def f ( self , a : int = 1 , * args : int , b , ** kw ) -> int :
        async with  x as y , z :
            await  y
        async for a in b : pass
        with ( open ( x ) as f ,
               y , ) :
            return
        return  1

def g [ T ] ( a , / , b ) : return a
type  X [ T ] = int
try :
    raise
except* ( A , B )  as e :
    pass
while  True : break
else : pass
for  a , * b in c , : pass
else:
    try: pass
    except A : pass
    except : pass
    else : pass
    finally : pass
match  x :
    case  1 | - 2 | "a" | None : pass
    case [ a , * _ , b ] | ( c , ) : pass
    case { "a" : b , ** rest } if  b : pass
    case A ( x , y = 1 )  as  z : pass
    case  _ :
        nonlocal_ = 1
        # the last
x = ( a
      # inside
      + b ) \\
    + c
# the end
'''


TEXTS = {
    "syntax": SYNTAX.encode(),
    "no line end": b"x = 1\nif y:\n    z",
    "carriage returns": b"if x:\r\n    y = [\r\n        1,\r\n    ]\r\n\r\n# end\r\n",
    "nothing": b"",
    "one line end": b"\n",
}


def _spans(found: Places) -> dict[int, tuple[int, int]]:
    last = len(found.offsets) - 1
    return {
        key: (found.offsets[min(start, last)], found.offsets[min(found.ends[key], last)])
        for key, start in found.starts.items()
    }


@pytest.mark.parametrize("name", TEXTS)
def test_of_all_syntax(name: str) -> None:
    module = cst.parse_module(TEXTS[name])
    _check(module)
    noted = places(module).starts
    assert not [node for node in _nodes(module) if id(node) not in noted and not isinstance(node, cst.SimpleWhitespace)]


def test_of_real_files() -> None:
    for path in sorted((ROOT / "codemods/chat2responses/infer").glob("*.py")):
        _check(cst.parse_module(path.read_bytes()))


def _check(module: cst.Module) -> None:
    ours, theirs = places(module), places_by_libcst(module)
    assert ours.text == theirs.text == module.code
    expected, spans = _spans(theirs), _spans(ours)
    assert {key: expected[key] for key in spans} == spans


def _nodes(node: cst.CSTNode) -> list[cst.CSTNode]:
    return [node, *(inner for child in node.children for inner in _nodes(child))]


def test_a_tree_without_a_row_in_the_table_still_gives_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    from chat2responses.places import _LAYOUTS

    for kind in (cst.Call, cst.FunctionDef, cst.Arg, cst.If):
        monkeypatch.delitem(_LAYOUTS, kind)
    source = b"if a:\n    pass\nelif b:\n    print(c, d=1)\nasync def f(x: int = 1) -> str: return x\n"
    assert parse("x.py", source).is_faithful
    _check(cst.parse_module(source))
