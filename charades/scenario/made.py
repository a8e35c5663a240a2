"""From a well-formed scenario file to the data that the rest of the program shares."""

from __future__ import annotations

from charades.scenario.format import FacetText, PartnerSection, PictureSection, ScenarioFile, rules_of
from charades.scenario.model import (
    Agenda,
    AnswerForm,
    Audience,
    Facet,
    Given,
    Partner,
    Picture,
    Scenario,
    Side,
    TimeLimits,
)


def scenario_of(file: ScenarioFile, *, pack: str, digest: str) -> Scenario:
    """Return what the file comes to, as part of a pack; ``digest`` is that of the file's bytes."""
    picture = _picture(file.picture)
    by_default: AnswerForm = "facets" if picture.facets else "name"
    return Scenario(
        id=file.id,
        title=file.title,
        picture=picture,
        language=file.language,
        tags=tuple(file.tags),
        level=file.level,
        flow=file.flow,
        wording=rules_of(file.wording),
        on_breach=file.wording.on_breach,
        breach_cost=file.wording.breach_cost,
        clues=file.clues,
        questions=file.questions,
        time=TimeLimits(file.time.clue, file.time.answer, hard=file.time.limit == "hard"),
        answer=file.answer if "answer" in file.model_fields_set else by_default,
        authored=tuple(file.authored),
        debrief=tuple(file.debrief),
        note=file.note,
        items=tuple(file.items),
        about=file.about,
        word=file.word,
        statement=file.statement,
        loops=file.loops,
        media=tuple(file.media),
        agenda=Agenda(file.agenda.facet, file.agenda.bend) if file.agenda else None,
        audience=Audience(file.audience.name, file.audience.about, tuple(file.audience.jargon))
        if file.audience
        else None,
        sides=tuple(Side(side.name, side.knows) for side in file.sides),
        fields=tuple(file.fields),
        pictures=tuple(_picture(picture) for picture in file.pictures),
        partners=tuple(_partner(partner) for partner in file.partners),
        pack=pack,
        digest=digest,
    )


def _picture(section: PictureSection) -> Picture:
    facets = (
        Facet(name, said.text, said.weight) if isinstance(said, FacetText) else Facet(name, said)
        for name, said in section.facets.items()
    )
    return Picture(section.concept, tuple(section.synonyms), section.definition, tuple(facets))


def _partner(section: PartnerSection) -> Partner:
    def given(value: str | list[str] | dict[str, str]) -> Given:
        return tuple(value) if isinstance(value, list) else value

    return Partner(section.name, {key: given(value) for key, value in section.gives.items()})
