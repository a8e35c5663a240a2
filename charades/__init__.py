"""A terminal game and trainer for meaning transfer.

The package root loads nothing: each folder says in its own docstring what it is for and what it must not know.
"""

__version__ = "0.1.0"
