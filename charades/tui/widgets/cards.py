"""What a sender looks at while writing: the picture, and the rules with live marks."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from charades.cleaning import clean
from charades.scenario.model import Picture
from charades.tui.widgets.steady import Steady
from charades.wording.rule import Breach, Rule
from charades.wording.ruleset import RuleSet


class PictureCard(Static):
    """The picture in the sender's head."""

    def __init__(self, picture: Picture, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(picture_content(picture), id=id, classes="card")
        self.border_title = "your picture"


def picture_content(picture: Picture) -> Content:
    """Return a picture as styled text: the concept with its meaning, or facet by facet."""
    if picture.concept:
        parts: list[Content] = [Content.styled(clean(picture.concept), "bold $primary")]
        if picture.definition:
            parts.append(Content(clean(picture.definition)))
        if picture.synonyms:
            parts.append(Content.styled("also: " + clean(", ".join(picture.synonyms)), "$muted"))
        return Content("\n").join(parts)
    rows = [Content.assemble((clean(facet.name), "bold $primary"), "  ", clean(facet.text)) for facet in picture.facets]
    return Content("\n").join(rows)


class RulesCard(Steady):
    """The wording rules: ✗ for a rule that the text breaks, ✓ for one that it keeps, and what is used of allowances."""

    def __init__(self, rules: RuleSet, tail: Sequence[str] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes="card")
        self.border_title = "rules"
        self._rules = rules
        self._tail = tuple(tail)
        self.show((), "")

    def show(self, breaches: Sequence[Breach], text: str) -> None:
        """Mark the rules against ``text``, whose breaches are given."""
        broken = {breach.rule for breach in breaches}
        rows = [_rule_row(rule, rule.key in broken, text) for rule in self._rules.rules]
        rows += [Content.styled(line, "$muted") for line in self._tail]
        self.update(Content("\n").join(rows) if rows else Content.styled("no rules: say it as you like", "$muted"))


def _rule_row(rule: Rule, broken: bool, text: str) -> Content:
    sign = Content.styled("✗ ", "bold $error") if broken else Content.styled("✓ ", "$success")
    meter = rule.meter(text)
    used = Content.styled(f"  {meter.used}/{meter.allowed}", "bold $error" if broken else "$muted") if meter else ""
    return Content.assemble(sign, clean(rule.explain()), used)
