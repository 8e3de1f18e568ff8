"""From blocks to pieces: how each block looks and what it is in the structure tree.

Each module registers its blocks with ``compose``, so all of them are imported here.
"""

from desktop.documents.compose import beside, handwork, lists, marks, prose, signing
from desktop.documents.compose.setting import Setting, compose, flow

__all__ = ["Setting", "beside", "compose", "flow", "handwork", "lists", "marks", "prose", "signing"]
