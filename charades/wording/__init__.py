"""What a sender may not write: the wording rules, and the knowledge of words that they need.

Pure text: no spaCy, so that a message is checked at every key while the scorer is still loading. ``ruleset`` is the
way in; ``rules`` holds one rule a file; ``build`` makes the data and is not needed while playing.
"""

from charades.wording.names import same_name

__all__ = ["same_name"]
