# SPDX-License-Identifier: MPL-2.0
"""The data every engine is given: the project's own sample release with N signatories."""

import re

PLACE_DATE = re.compile(r"^(.+?) — (.+?) — (.+)$")
SIDES = ["North", "South", "East", "West", "Old", "New", "Upper", "Lower", "Inner", "Outer"]
SYLLABLES = ("al an ar bel bo cal cor da del dor en er fal far ga gol han hel il in jor ka kel la lin "
             "lo mar mel mor na nel no or pa pen per ra ris ro sa sel sol ta tar tel to ul ur va vel "
             "vo wen wil yar zan").split()


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


def random_numbers():
    """The minimal standard generator: the same names on every machine."""
    number = 1
    while True:
        number = number * 48271 % 2147483647
        yield number >> 8


def signatories(names, count):
    """The names of the sample; beyond those, made-up ones that deflate about as real ones do."""
    made = [{"name": name} for name in names[:count]]
    numbers = random_numbers()

    def one_of(choices):
        return choices[next(numbers) % len(choices)]

    def place():
        return "".join(one_of(SYLLABLES) for _ in range(3)).capitalize()

    while len(made) < count:
        head = place() if next(numbers) % 2 else " ".join(one_of(names).split()[:-1])
        tail = one_of(names).split()[-1]
        made.append({"name": f"{head} {tail} of {one_of(SIDES)} {place()}"})
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
