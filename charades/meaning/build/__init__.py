"""Scripts that make the data files of ``charades.meaning``; run by hand, never imported by the program.

They may import tools that are not dependencies of the project; each module says which in its docstring.
"""
