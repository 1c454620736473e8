# SPDX-License-Identifier: MPL-2.0
"""Writes template/data pairs with what python3-jinja2 makes of them: one JSON list.

usage: jinja_corpus.py COUNT SEED OUT.json
Each entry: {"template", "data", "html", "expected"}; expected is null where Jinja2 raises an error.
Undefined values are Jinja2's StrictUndefined, which is our policy "error".
"""
import json
import random
import sys

import jinja2

DATA = {
    "headline": "River Coalition <calls> for \"clean\" water & air",
    "empty": "",
    "nothing": None,
    "yes": True,
    "no": False,
    "count": 39,
    "zero": 0,
    "minus": -7,
    "price": 12.5,
    "tiny": 0.00001,
    "huge": 1e16,
    "words": ["beta", "Alpha", "gamma", "alpha", "Émigré", "İstanbul", "straße"],
    "numbers": [3, 1, 2, 3, 10, -4],
    "mixed": [1, 2.5, True, None, "x'y", "a\"b", "tab\there"],
    "nested": [[1, 2], [3], []],
    "text": "  The  quick brown-fox (jumps) over\nthe lazy dog.\n\n Second line ",
    "markup": "<b>Bold</b> &amp; <i>it</i> <!-- gone --> 5 > 4",
    "quotes": [
        {"speaker": "Ana", "title": "Director", "organization": "River Watch", "n": 3},
        {"speaker": "ben", "title": None, "organization": "Lake Fund", "n": 1},
        {"speaker": "Cleo", "title": "Chair", "organization": "River Watch", "n": 2},
    ],
    "embargo": {"until": "2026-03-01T09:00", "zone": "ET"},
    "deep": {"a": {"b": {"c": [10, 20, {"d": "end"}]}}},
}

FIXED = [
    "{{ headline }}", "{{ headline|upper }} {{ headline|lower }} {{ headline|title }}",
    "{{ nothing }} {{ yes }} {{ no }} {{ price }} {{ tiny }} {{ huge }} {{ 1e22 }} {{ 100.0 }}",
    "{{ mixed }} {{ nested }} {{ embargo }} {{ deep }}", "{{ (1,) }} {{ (1, 2) }} {{ () }} {{ 1, 2 }}",
    "{{ 'a' 'b' }} {{ \"it's\" }} {{ 'q\"' }} {{ 'l\\nm' }} {{ '\\x41\\u00e9' }} {{ '\\q' }}",
    "a\n{%- if yes %} b {%- endif -%}\n c", "a {#- gone -#} b {# kept spaces #} c", "x\n\n", "x\r\ny\r\n",
    "{% raw %}{{ not }} {% tag %}{% endraw %} {%- raw -%}  z  {%- endraw -%}  !",
    "{% for q in quotes %}{{ loop.index }}/{{ loop.length }} {{ q.speaker }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{% for q in quotes if q.title %}{{ loop.index0 }}{{ loop.first }}{{ loop.last }}{{ loop.revindex }}{{ q.title }};{% else %}none{% endfor %}",
    "{% for q in quotes if q.n > 9 %}x{% else %}none{% endfor %}",
    "{% for a, b in [(1, 2), (3, 4)] %}{{ a }}-{{ b }} {% endfor %}",
    "{% for k in embargo %}{{ k }}={{ embargo[k] }} {% endfor %}", "{% for k, v in embargo|items %}{{ k }}:{{ v }} {% endfor %}",
    "{% for c in 'héy' %}[{{ c }}]{% endfor %}", "{% for x in numbers %}{% for y in nested %}{{ loop.index }}{{ x }}{{ y }}{% endfor %}{% endfor %}",
    "{% set x = 1 %}{% for i in numbers %}{{ x }}{% set x = x + i %}{{ x }} {% endfor %}{{ x }}",
    "{% set a, b = 1, 2 %}{{ a }}{{ b }}", "{% if no %}{% set z = 1 %}{% else %}{% set z = 2 %}{% endif %}{{ z }}",
    "{% set t = 5 %}{% if yes %}{% set t = 6 %}{% endif %}{{ t }}", "{% for x in numbers %}{% set q = x %}{% endfor %}{{ quotes|length }}",
    "{{ 'a' if yes else 'b' }}{{ 'c' if no else 'd' }}{{ 'e' if yes }}", "{{ 1 if 0 else 2 if 0 else 3 }}",
    "{{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }} {{ 1 == 1.0 }} {{ yes == 1 }} {{ 'a' < 'b' }} {{ [1] == [1] }} {{ (1,) == [1] }}",
    "{{ not yes }} {{ not no and yes }} {{ no or 'x' }} {{ yes and 0 }} {{ none or none }}",
    "{{ 7 / 2 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 7 % -3 }} {{ 7.5 // 2 }} {{ -7.5 % 2 }} {{ 2 * 'ab' }} {{ [1] * 2 }} {{ [1] + [2] }}",
    "{{ 1 + 2 * 3 - 4 }} {{ (1 + 2) * 3 }} {{ -3|abs }} {{ 2 ~ 3 + 4 }} {{ 1 ~ 2 ~ none }} {{ +5 }} {{ --5 }}",
    "{{ 3 in numbers }} {{ 'x' not in words }} {{ 'iver' in headline }} {{ 'until' in embargo }} {{ 'z' in 'abc' }}",
    "{{ words[0] }} {{ words[-1] }} {{ words[1:3] }} {{ words[::-1] }} {{ text[2:5] }} {{ numbers[:2] }} {{ numbers[-2:] }} {{ numbers[4:1:-1] }}",
    "{{ deep.a.b.c[2].d }} {{ deep['a']['b'].c.0 }} {{ deep.a.b.c.1 }}", "{{ embargo.until }} {{ embargo['zone'] }}",
    "{{ foo is defined }} {{ headline is defined }} {{ foo is undefined }} {{ nothing is none }} {{ foo|default('x') }} {{ nothing|default('y') }} {{ empty|default('z', true) }} {{ embargo.nope|default('w') }}",
    "{{ 3 is odd }} {{ 3 is even }} {{ 9 is divisibleby 3 }} {{ 9 is divisibleby(4) }} {{ 1 is number }} {{ yes is number }} {{ '1' is string }} {{ none is sameas none }} {{ 1 is not odd }}",
    "{{ words is iterable }} {{ 3 is iterable }} {{ embargo is mapping }} {{ 1 is integer }} {{ 1.0 is float }} {{ yes is boolean }} {{ 2 is in [1, 2] }} {{ 2 is eq 2 }} {{ 3 is gt(2) }} {{ 'AB' is upper }} {{ 'ab' is lower }}",
    "{{ foo }}", "{% if foo %}x{% endif %}", "{% for x in foo %}{% endfor %}", "{{ foo.bar }}", "{{ 1 + 'a' }}", "{{ 1 / 0 }}", "{{ 1 < 'a' }}", "{{ headline.nope }}", "{{ [] | first }}",
    "{% if %}", "{% endif %}", "{{ a b }}", "{{ }}", "{% for x %}{% endfor %}", "{{ 'x }}", "{{ x|nofilter }}", "{{ x is notest }}", "{% if yes %}", "{{ (1 }}",
    "{{ words|sort }}" , "{{ numbers|sum }} {{ quotes|sum('n') }} {{ quotes|sum(attribute='n', start=10) }}",
    "{{ words|map('upper')|join(', ') }} {{ quotes|map(attribute='speaker')|list }} {{ quotes|map(attribute='nope', default='-')|join }}",
    "{{ quotes|selectattr('title')|map(attribute='speaker')|list }} {{ quotes|rejectattr('title', 'none')|map(attribute='n')|list }} {{ numbers|select('odd')|list }} {{ numbers|reject('gt', 2)|list }} {{ quotes|selectattr('n', 'ge', 2)|list|length }}",
    "{% for g in quotes|groupby('organization') %}{{ g.grouper }}:{{ g.list|length }} {% endfor %}{% for k, v in quotes|groupby('organization') %}{{ k }}{{ v|map(attribute='n')|list }}{% endfor %}",
    "{{ words|unique|list }} {{ words|unique(true)|list }} {{ quotes|unique(attribute='organization')|map(attribute='speaker')|list }}",
    "{{ numbers|min }} {{ numbers|max }} {{ words|min }} {{ words|max(true) }} {{ (quotes|max(attribute='n')).speaker }}",
    "{{ numbers|batch(4)|list }} {{ numbers|batch(4, 0)|list }} {{ numbers|slice(4)|list }} {{ numbers|slice(4, 'f')|list }}",
    "{{ words|first }} {{ words|last }} {{ 'abc'|first }} {{ words|length }} {{ 'abc'|reverse }} {{ numbers|reverse|list }} {{ 'abc'|list }} {{ embargo|list }}",
    "[{{ text|trim }}] [{{ 'xxaxx'|trim('x') }}] {{ text|replace('quick', 'slow') }} {{ 'aaa'|replace('a', 'b', 2) }} {{ 'abc'|replace('', '-') }}",
    "{{ text|truncate(20) }}|{{ text|truncate(20, true) }}|{{ text|truncate(20, false, '!') }}|{{ 'short'|truncate(3) }}|{{ text|truncate(10, true, '…', 0) }}",
    "{{ text|wordcount }} {{ text|indent }} {{ text|indent(2, true) }} {{ text|indent('> ', true, true) }}",
    "{{ 2.5|round }} {{ 3.5|round }} {{ 2.675|round(2) }} {{ 1234|round(-2) }} {{ 2.1|round(0, 'ceil') }} {{ 2.99|round(1, 'floor') }} {{ 42|round }} {{ -2.5|round }}",
    "{{ '42'|int }} {{ 'x'|int }} {{ 'x'|int(7) }} {{ '4.9'|int }} {{ '0x1A'|int(0, 16) }} {{ 3.99|int }} {{ none|int }} {{ '3.5'|float }} {{ 'x'|float }} {{ 'x'|float(1.5) }} {{ yes|int }}",
    "{{ markup|striptags }} {{ markup|escape }} {{ markup|e|upper }} {{ markup|safe }} {{ (markup|safe) ~ markup }} {{ [markup|safe, markup]|join('<') }} {{ markup|e|e }}",
    "{{ 'hello world'|capitalize }} {{ 'foo-bar (baz)'|title }} {{ 'ÉCOLE'|capitalize }} {{ 'ß'|upper }} {{ 'x'|center(5) }}|{{ 'xy'|center(5) }}|",
    "{{ embargo|dictsort }} {{ {'b': 1, 'A': 2}|dictsort }} {{ {'b': 1, 'a': 2}|dictsort(by='value') }} {{ embargo|tojson }} {{ mixed|tojson }} {{ markup|tojson }} {{ 'é😀'|tojson }}",
    "{{ words|join }} {{ words|join(' / ') }} {{ quotes|join(', ', attribute='speaker') }} {{ numbers|join(1) }}",
    "{{ {'a': 1, 'b': [1, 2]}['b'][1] }} {{ {'a': {'x': 'y'}}.a.x }}", "{{ 1_000 }} {{ 1.5e3 }} {{ 1e-7 }} {{ 123456789012345678 }} {{ 0.1 + 0.2 }} {{ 1e15 }} {{ 123456789.123456789 }}",
    "{{ '%s' }} {{ '{{' }} {{ '}}' }} {% if '%}' %}ok{% endif %}", "{{ headline|replace('<', '[')|upper }} {{ headline|truncate(12) }}",
    "{{ loop is defined }} {% for i in [1] %}{{ loop is defined }}{{ loop.previtem is defined }}{{ loop.depth }}{% endfor %}",
    "{{ '%s and %d' % ('a', 3) }} {{ '%.2f' % price }} {{ '%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o' % (42, 42, 42, 42, 42, 255, 255, 255, 8) }}",
    "{{ '%5.2f|%e|%E|%g|%G|%.0f' % (3.14159, 12345.678, 0.00012, 0.0001, 1e20, 2.5) }} {{ '%s|%r|%10s|%-10s|%.2s|%c|%%' % ('é', \"it's\", 'ab', 'ab', 'héé', 'x') }}",
    "{{ '%(a)s-%(b)03d' % {'a': 'x', 'b': 7} }} {{ '%s, %s'|format('a', 1) }} {{ '%(x)s'|format(x='y') }} {{ 'plain'|format }} {{ '%s' % none }} {{ '%s' % [1, 2] }}",
    "{{ ('%s'|safe) % '<' }} {{ ('%s %d %r'|safe) % ('<', 5, '<') }} {{ ('%s'|safe)|format('<') }} {{ ('%s'|safe)|format('<'|safe) }} {{ '%s'|format('<'|safe) }}",
    "{{ '%d' % 'x' }}", "{{ '%s' % () }}", "{{ '%s %s' % ('a',) }}", "{{ '%s' % ('a', 'b') }}", "{{ 'abc' % 5 }}", "{{ '%y' % 5 }}", "{{ '%' % 5 }}", "{{ '%(a)s' % {'b': 7} }}", "{{ '%x' % 2.5 }}",
    "{{ [1, [2, {'a': []}]]|tojson(2) }} {{ {'b': {'c': 1}, 'a': [1]}|tojson(indent=4) }} {{ 5|tojson(2) }} {{ []|tojson(1) }}",
    "{{ 007 }}", "{{ 00 }} {{ 1_0 }}", "{{ 1 }}{% endraw %}", "{{ foo is sequence }}", "{{ ('a<b'|safe)[1] }} {{ ('<'|safe)|reverse }} {{ ('<a'|safe)[:1] }} {{ ('<'|safe)|first }}",
    "{% for x in [1, 2] %}{% set outer = loop %}{% for y in 'ab' %}{{ outer.index }}{{ loop.index }}{{ loop.depth }}{{ loop.depth0 }} {% endfor %}{% endfor %}",
    "{% for x in numbers %}{{ loop.revindex0 }}{{ loop.previtem|default('-') }}{{ loop.nextitem|default('-') }} {% endfor %}",
    "{% set a, b = 'xy' %}{{ a }}{{ b }}", "{% set a, b = 'xyz' %}", "{% set (a, b) = (1, 2) %}{{ a }}{{ b }}", "{% for a, b in [(1, 2, 3)] %}{% endfor %}",
    "{{ 1e308 * 10 }} {{ -0.0 }} {{ 0.0 * -1 }} {{ 1e16 + 1 }} {{ 5e-324 }} {{ 1 / 3 }} {{ 2 / 3 }} {{ 1.7976931348623157e308 }} {{ 5 % -3.5 }} {{ 123456.789e3 }}",
    "{{ quotes|sort(attribute='organization,n', locale='C')|map(attribute='speaker')|list }} {{ [[3, 1], [2]]|map('sort', locale='C')|list }} {{ numbers|select('divisibleby', 3)|list }} {{ numbers|select('>', 2)|list }}",
    "{{ words|map('replace', 'a', 'b')|list }} {{ words|map('truncate', 3, true, '')|list }} {{ nested|map('sum')|list }} {{ quotes|selectattr('n', '==', 2)|map(attribute='speaker')|first }} {{ quotes|selectattr('nope', 'defined')|list }}",
    "{{ 'see' ~ (' <b>'|safe) ~ headline }} {{ (markup|safe)|indent }} {{ (markup|safe)|center(60) }} {{ [markup|safe, headline]|join(', ') }} {{ (markup|safe)|replace('<', '[') }}",
    "a\r\n{% if yes %}\r\nb\r\n{% endif %}\r\n", "a\rb\r\r\nc", "{{ 'a\r\nb' }}|{{ '\r'|length }}", "a\u2028{{- 1 }}\u2028", "\ufeffa{{ 1 }}", "é\u00a0{{- 1 -}}\u00a0x",
    "a {%+ if yes +%} b {% endif %}", "{#}#}a", "{# {{ 1 }} #}{{ '#}' }}{# '}}' #}", "{{ {'a': {'b': 1}}['a']['b'] }}{{ {'a':1}}}", "{{'}}'}} {{- -1 -}} x", "{{{ 1 }}}", "{{ 1 }", "{%if yes%}a{%endif%}",
    "{{ \"they're bill's\"|title }} {{ 'x-y_z (q)'|title }} {{ 'a\\tb\\nc'|title }} {{ 'HELLO wORLD'|title }} {{ 'ΑΣ'|lower }} {{ 'ﬁne'|title }} {{ '1st a2b'|title }}",
    "{% if nothing is none and not empty %}A{% elif yes %}B{% else %}C{% endif %}{% if no %}A{% elif zero %}B{% else %}C{% endif %}",
]


class Maker:
    """Random templates in the shared subset; many of them wrong on purpose."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.names = list(DATA)

    def pick(self, *options):
        return self.r.choice(options)

    def value(self, depth):
        r = self.r
        kind = r.random()
        if depth <= 0 or kind < 0.45:
            return self.pick(
                r.choice(self.names), r.choice(self.names), r.choice(["q.speaker", "x", "quotes[0].title", "embargo.until"]),
                str(r.randint(-3, 40)), repr(r.choice([0.5, 2.25, 10.0, 1e3])), r.choice(["'a'", "'River'", '"x y"', "''", "'<b>'"]),
                "none", "true", "false")
        if kind < 0.55:
            return "[" + ", ".join(self.value(depth - 1) for _ in range(r.randint(0, 3))) + "]"
        if kind < 0.70:
            op = self.pick("+", "-", "*", "/", "//", "%", "~", "~", "==", "!=", "<", ">", "<=", ">=", "and", "or", "in", "not in")
            # A text times a huge number and Python's % formatting are not in the subset.
            if op == "%" and r.random() < 0.5:
                form = self.pick("%s", "%d", "%5.1f", "[%-6s]", "%x", "%r", "%.3s", "%+d", "%e", "%g", "100%%")
                return f"('{form}' % {self.value(depth - 1)})"
            right = str(r.randint(-2, 9)) if op in ("*", "%") else self.value(depth - 1)
            return f"({self.value(depth - 1)} {op} {right})"
        if kind < 0.75:
            return f"(not {self.value(depth - 1)})"
        if kind < 0.80:
            return f"({self.value(depth - 1)} if {self.value(depth - 1)} else {self.value(depth - 1)})"
        if kind < 0.85:
            test = self.pick("defined", "none", "string", "number", "odd", "even", "divisibleby(3)", "sameas none", "mapping", "iterable", "eq 3", "in [1, 'a']")
            return f"({self.value(depth - 1)} is {self.pick('', 'not ')}{test})"
        if kind < 0.865:
            low, high = self.value(0), self.pick("<", "<=", ">", "==")
            return f"({low} {high} {self.value(0)} {self.pick('<', '!=', '>=')} {self.value(0)})"
        if kind < 0.89:
            return f"{self.pick(*self.names)}[{self.pick('0', '-1', '1:', ':2', '::-1', '1:3', '9')}]"
        return f"{self.value(depth - 1)}|{self.filter()}"

    def filter(self):
        return self.pick(
            "upper", "lower", "title", "capitalize", "trim", "length", "first", "last", "reverse|list", "list", "join(', ')", "join",
            "string", "int", "float", "abs", "round", "round(1)", "default('d')", "default('d', true)", "replace('e', 'E')",
            "truncate(9)", "truncate(9, true)", "wordcount", "indent(2)", "escape", "safe", "striptags", "sum", "min", "max",
            "sort(locale='C')", "sort(reverse=true, locale='C')", "batch(2)|list", "slice(2)|list",
            "map('string')|join('/')", "map('upper')|list", "map(attribute='n')|list", "select|list", "select('odd')|list",
            "reject('none')|list", "reject|list", "select('string')|list", "map('length')|list", "map('title')|join(' ')", "unique|list", "groupby('organization')|map('first')|list",
            "tojson(2)", "format(1)", "dictsort", "slice(3, 0)|list", "batch(3, 'x')|list", "trim('a')", "replace('a', 'b', 1)", "indent('> ', true)",
            "int(7)", "float(0.5)", "round(-1)", "round(2, 'floor')", "string|length", "list|length", "sum(start=1)", "max(attribute='n')", "sort(attribute='n', locale='C')|list",
            "last|default('z')", "first|string|upper", "center(4)", "truncate(5, true, '', 0)", "count", "capitalize|e", "safe|upper", "e|replace('&', '+')", "safe|truncate(6, true)", "selectattr('n')|list|length", "e", "tojson", "center(9)")

    def node(self, depth):
        r = self.r
        dash = lambda: self.pick("", "", "", "-")
        kind = r.random()
        if depth <= 0 or kind < 0.35:
            return self.pick("text ", " a\n", "\r\n", "\ttab\n ", "–\u2003", "\n\n  b", "<p>", "é\u00a0", "} { % ", "x{y") 
        if kind < 0.70:
            return "{{" + dash() + " " + self.value(2) + " " + dash() + "}}"
        if kind < 0.80:
            body = self.body(depth - 1)
            other = "{%" + dash() + " else %}" + self.body(depth - 1) if r.random() < 0.4 else ""
            middle = "{% elif " + self.value(1) + " %}" + self.body(depth - 1) if r.random() < 0.2 else ""
            return "{%" + dash() + " if " + self.value(2) + " " + dash() + "%}" + body + middle + other + "{% endif " + dash() + "%}"
        if kind < 0.92:
            over = self.pick("words", "numbers", "quotes", "nested", "embargo", "text", "[1, 2]", self.value(1))
            name = self.pick("x", "q", "q")
            where = " if " + self.value(1) if r.random() < 0.2 else ""
            other = "{% else %}none" if r.random() < 0.3 else ""
            inner = self.pick("", "{{ loop.revindex0 }}{{ loop.depth }}", "{{ loop.previtem|default('-') }}{{ loop.nextitem|default('+') }}", "{% if loop.first %}[{% endif %}", "{{ loop.index }}", "{{ loop.last }}", "{{ " + name + " }}", "{% set y = " + name + " %}{{ y }}")
            return "{% for " + name + " in " + over + where + " " + dash() + "%}" + inner + self.body(depth - 1) + other + "{% endfor %}"
        if kind < 0.97:
            return "{% set " + self.pick("x", "y") + " = " + self.value(2) + " %}"
        return "{#" + dash() + " comment " + dash() + "#}"

    def body(self, depth):
        return "".join(self.node(depth) for _ in range(self.r.randint(1, 4)))


def comparable(text):
    """Printed generators and addresses are Python's own and not part of the shared subset."""
    return text is None or ("<generator" not in text and "object at 0x" not in text and "_iterator" not in text
                            and "built-in method" not in text and "bound method" not in text and "iterator at" not in text)


def sort_plain(env):
    """sort(locale="C") is ours; it gives what Jinja2's sort gives."""
    original = env.filters["sort"]

    @jinja2.pass_environment
    def sort(environment, value, reverse=False, case_sensitive=False, attribute=None, locale=None):
        return original(environment, value, reverse, case_sensitive, attribute)

    env.filters["sort"] = sort


def expected(env, template):
    try:
        return env.from_string(template).render(json.loads(json.dumps(DATA)))
    except Exception:
        return None


def main():
    count, seed, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    environments = {}
    for html in (False, True):
        env = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=html)
        sort_plain(env)
        environments[html] = env
    maker = Maker(seed)
    templates = [t for t in FIXED] + [maker.body(3) for _ in range(count)]
    entries = []
    for number, template in enumerate(templates):
        template = template.replace("|sort }}", "|sort(locale='C') }}")
        for html in (False, True) if number < len(FIXED) else (number % 2 == 1,):
            text = expected(environments[html], template)
            if comparable(text):
                entries.append({"template": template, "html": html, "expected": text})
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"data": DATA, "cases": entries}, file, ensure_ascii=False, indent=0)
    print(len(entries), "cases,", sum(e["expected"] is None for e in entries), "of them errors")


if __name__ == "__main__":
    main()
