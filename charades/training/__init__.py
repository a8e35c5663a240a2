"""What somebody could train next, made from the history each time it is asked for; nothing is kept twice.

    people       who took part in a round, and everybody's profile
    facts        what a rating needs to know of a scenario: its level and its constraints
    ratings      a skill for each person and constraint, by replaying the rounds as matches
    streaks      days in a row
    bests        personal bests
    week         the last seven days, and what was lost most often
    provoking    which pictures, rules and flows bring out which kind of distortion
    suggestions  what to play next, and what practises a loss
    overview     all of it for one person
    reading      the same, from the archive and the library
    text         the same as lines

Nothing here draws on a screen, asks anything or scores.
"""
