"""The units that amounts are told in: the scale of each, and what one scale is on another."""

from __future__ import annotations

from collections.abc import Callable

UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("second", "sec"), ("time", 1.0)),
    **dict.fromkeys(("minute", "min"), ("time", 60.0)),
    **dict.fromkeys(("hour", "hr"), ("time", 3600.0)),
    "day": ("time", 86400.0),
    "week": ("time", 7 * 86400.0),
    "fortnight": ("time", 14 * 86400.0),
    "month": ("time", 365.25 / 12 * 86400),
    "year": ("time", 365.25 * 86400),
    "decade": ("time", 3652.5 * 86400),
    **dict.fromkeys(("%", "percent", "pct", "per cent"), ("share", 0.01)),
    **dict.fromkeys(("kilometre", "kilometer", "km"), ("length", 1000.0)),
    **dict.fromkeys(("metre", "meter"), ("length", 1.0)),
    **dict.fromkeys(("centimetre", "centimeter", "cm"), ("length", 0.01)),
    **dict.fromkeys(("mile",), ("length", 1609.344)),
    **dict.fromkeys(("kilogram", "kilogramme", "kilo", "kg"), ("mass", 1000.0)),
    **dict.fromkeys(("gram", "gramme", "g"), ("mass", 1.0)),
    **dict.fromkeys(("tonne", "ton"), ("mass", 1e6)),
    **dict.fromkeys(("lb", "lbs"), ("mass", 453.592)),
    "milligram": ("mass", 0.001),
    "ounce": ("mass", 28.35),
    **dict.fromkeys(("millimetre", "millimeter", "mm"), ("length", 0.001)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    "inch": ("length", 0.0254),
    "yard": ("length", 0.9144),
    **dict.fromkeys(("litre", "liter", "l"), ("volume", 1.0)),
    **dict.fromkeys(("millilitre", "milliliter", "ml"), ("volume", 0.001)),
    "pint": ("volume", 0.568),
    "gallon": ("volume", 4.546),
    "degree": ("degree", 1.0),
    "cent": ("euro", 0.01),
    **dict.fromkeys(("pence", "penny"), ("pound", 0.01)),
    "century": ("time", 36525 * 86400.0),
    **dict.fromkeys(("euro", "eur", "€"), ("euro", 1.0)),
    **dict.fromkeys(("dollar", "usd", "$"), ("dollar", 1.0)),
    **dict.fromkeys(("pound", "gbp", "£"), ("pound", 1.0)),
}
"""Scale and factor by the name of the unit; seconds, metres, grams and litres are 1."""
CURRENCIES = frozenset({"euro", "dollar", "pound"})
CONVERSIONS: dict[tuple[str, str], Callable[[float], float]] = {
    ("degree", "celsius"): lambda value: value,
    ("celsius", "degree"): lambda value: value,
    ("degree", "fahrenheit"): lambda value: value,
    ("fahrenheit", "degree"): lambda value: value,
    ("celsius", "fahrenheit"): lambda value: value * 1.8 + 32,
    ("fahrenheit", "celsius"): lambda value: (value - 32) / 1.8,
    ("pound", "mass"): lambda value: value * 453.592,
    ("mass", "pound"): lambda value: value / 453.592,
}
"""From one scale to another one; degrees without a name are those of the other text, pounds may be a weight."""
DEGREES = {
    "celsius": "celsius",
    "centigrade": "celsius",
    "c": "celsius",
    "fahrenheit": "fahrenheit",
    "f": "fahrenheit",
}
