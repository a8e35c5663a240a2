"""The Textual app: screens, widgets and the order in which a round shows them.

An edge: it drives a session and draws what a seat may see. It decides nothing about rules, scores or files.
"""
