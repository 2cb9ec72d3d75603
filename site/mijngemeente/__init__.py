"""Wires the rooms together: settings, URLs, error pages. It decides nothing.

The rooms (`home`, `mijnomgeving`, `themes`, `zgw`) lie beside `site/`; appending the root of the
repository lets them be imported from wherever the process was started.
"""

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[2])
if _ROOT not in sys.path:
    sys.path.append(_ROOT)
