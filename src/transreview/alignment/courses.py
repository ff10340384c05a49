"""Where stretches of long texts end, so that they hold the same in each language."""

from collections.abc import Mapping

from transreview.alignment.evidence.matches import Matches
from transreview.alignment.facts import Side
from transreview.alignment.landmarks import Course, landmarks

Pair = tuple[str, str]


class Courses:
    """How two or three whole texts run beside each other."""

    def __init__(self, courses: Mapping[Pair, Course], sizes: Mapping[str, int]) -> None:
        """`courses` of each pair; `sizes` are the texts' numbers of segments."""
        self._courses = courses
        self._sizes = sizes

    @classmethod
    def along(cls, texts: Mapping[str, Side], found: Mapping[Pair, Matches]) -> "Courses":
        """The courses along the landmarks of whole texts; `found` are the keys of each pair that match."""
        courses = {
            (left, right): Course(landmarks(texts[left], texts[right], matches), (texts[left].size, texts[right].size))
            for (left, right), matches in found.items()
        }
        return cls(courses, {code: text.size for code, text in texts.items()})

    def have_landmarks(self, starts: Mapping[str, int], ends: Mapping[str, int]) -> bool:
        """Whether any two of the texts have a landmark within a stretch."""
        return any(course.has_landmark(starts[left], ends[left]) for (left, _), course in self._courses.items())

    def ends(self, starts: Mapping[str, int], stretch: int, slack: int) -> dict[str, int]:
        """Where a stretch from `starts` ends, of `stretch` segments in one language and what goes with them in others.

        Of the languages the one leads for which the longest side of the stretch stays shortest: where another lacks a
        part, it has nothing that goes with it. Each side is given `slack` more segments.
        """
        if all(size - starts[code] <= stretch + slack for code, size in self._sizes.items()):
            return dict(self._sizes)
        leads = [code for code, size in self._sizes.items() if size > starts[code]]
        proposals = [self._led(code, starts, stretch) for code in leads]
        best = min(proposals, key=lambda ends: max(ends[code] - starts[code] for code in ends))
        return {code: min(self._sizes[code], end + slack) for code, end in best.items()}

    def _led(self, lead: str, starts: Mapping[str, int], stretch: int) -> dict[str, int]:
        end = min(self._sizes[lead], starts[lead] + stretch)
        return {code: end if code == lead else max(starts[code], self._other(lead, code, end)) for code in starts}

    def _other(self, lead: str, code: str, place: int) -> int:
        if (lead, code) in self._courses:
            return self._courses[lead, code].right_of(place)
        return self._courses[code, lead].left_of(place)
