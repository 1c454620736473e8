# SPDX-License-Identifier: MPL-2.0
"""The data every engine is given: the project's own sample release with N signatories."""

import re

HEADLINE, PLACE_DATE = re.compile(r"^Coalition "), re.compile(r"^(.+?) — (.+?) — (.+)$")
SIDES = ["North", "South", "East", "West", "Old", "New", "Upper", "Lower", "Inner", "Outer",
         "Little", "Great", "Long", "Short", "High", "Low", "Far", "Near", "Middle", "Saint"]
ENDS = ["Haven", "Bridge", "Ford", "Marsh", "Pier", "Landing", "Creek", "Point", "Sound", "Shoal",
        "Reach", "Cove", "Bank", "Wharf", "Light"]


def paragraphs(path):
    with open(path, encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip()]


def quotes(lines):
    """Each quote stands below the line that says whose it is."""
    made = []
    for who, text in zip(lines, lines[1:]):
        found = re.match(r"The following quote can be attributed to (.+?), (.+) at (.+):", who)
        if found:
            speaker, title, organization = found.groups()
            made.append({"text": text.strip("“”"), "speaker": speaker, "title": title,
                         "organization": organization})
    return made


def signatories(names, count):
    """The names of the sample; beyond those, their local chapters."""
    made = []
    for i in range(count):
        turn, which = divmod(i, len(names))
        town = "" if turn == 0 else f", {SIDES[turn % len(SIDES)]} {ENDS[turn // len(SIDES)]}"
        made.append({"name": names[which] + town})
    return made


def sample_kit(path, count):
    lines = paragraphs(path)
    first = next(i for i, line in enumerate(lines) if PLACE_DATE.match(line))
    place, date, opening = PLACE_DATE.match(lines[first]).groups()
    items = [i for i, line in enumerate(lines) if re.match(r"\d\. ", line)]
    attribution = next(i for i, line in enumerate(lines) if line.startswith("The following quote"))
    names_from = lines.index("Signatories") + 1
    abouts = [i for i, line in enumerate(lines) if line.startswith("About ")]
    contact = lines.index("Media contact")
    return {
        "headline": lines[0],
        "label": lines[1],
        "place": place,
        "date": date,
        "opening": [{"text": opening}] + [{"text": t} for t in lines[first + 1:items[0]]],
        "items": [{"text": lines[i][3:]} for i in items],
        "closing": [{"text": t} for t in lines[items[-1] + 1:attribution]],
        "quotes": quotes(lines),
        "contact": " · ".join(lines[contact + 1:contact + 4]),
        "boilerplates": [{"heading": lines[i], "text": lines[i + 1]} for i in abouts],
        "count": str(count),
        "signatories": signatories(lines[names_from:abouts[0]], count),
    }
