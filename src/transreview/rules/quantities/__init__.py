"""Numbers, money, dates and times."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "number-separator": Entry("separator", "NumberSeparator"),
    "number-style": Entry("style", "NumberStyle", "ko"),
    "date-format": Entry("date_format", "DateFormat", "ko"),
    "weekday-calendar": Entry("weekday", "WeekdayCalendar"),
    "number-missing": Entry("number", "NumberMissing", sides=2),
    "number-changed": Entry("number", "NumberChanged", sides=2),
    "number-magnitude": Entry("number", "NumberMagnitude", sides=2),
    "percent-point": Entry("attributes", "PercentPoint", sides=2),
    "ordinal-mismatch": Entry("calendar", "OrdinalMismatch", sides=2),
    "date-mismatch": Entry("calendar", "DateMismatch", sides=2, across=Entry("calendar_words", "DateWords", sides=2)),
    "weekday-mismatch": Entry("calendar", "WeekdayMismatch", sides=2),
    "time-mismatch": Entry("calendar", "TimeMismatch", sides=2),
    "currency-mismatch": Entry("attributes", "CurrencyMismatch", sides=2),
    "unit-mismatch": Entry("attributes", "UnitMismatch", sides=2, across=Entry("calendar_words", "Rates", sides=2)),
    "value-swapped": Entry("swapped", "ValueSwapped", sides=2),
}
