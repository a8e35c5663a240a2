"""The closed classes of English: words that carry grammar rather than meaning.

They may recur from clue to clue, and the rules of inflection are not applied to them (*has* is no plural of *ha*).
"""

from __future__ import annotations

from charades.wording.word_lists import word_set

DETERMINERS = word_set(
    """
    a an the this that these those some any no none each every either neither both all such another other others
    own
    """
)
PRONOUNS = word_set(
    """
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
    hers herself it its itself they them their theirs themselves who whom whose which what whoever whatever
    whichever someone somebody something anyone anybody anything everyone everybody everything nobody nothing
    oneself
    """
)
PREPOSITIONS = word_set(
    """
    about above across after against along among around as at before behind below beneath beside besides between
    beyond by despite down during except for from in inside into like near of off on onto out outside over past
    per since through throughout till to toward towards under until unto up upon via with within without
    """
)
CONJUNCTIONS = word_set(
    """
    and or but nor so yet if because although though unless while whereas whether than
    """
)
AUXILIARIES = word_set(
    """
    am is are was were be been being do does did doing done have has had having will would shall should can could
    may might must ought cannot
    """
)
ADVERBS = word_set(
    """
    not n't also too very just only even then there here when where why how again ever never always often
    sometimes much many more most less least few little lot lots enough almost quite rather well now once maybe
    perhaps else instead still
    """
)

FUNCTION_WORDS = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
