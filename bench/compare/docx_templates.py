# SPDX-License-Identifier: MPL-2.0
"""The same DOCX template in the syntax of each engine, on python-docx's own styles."""

import docx


class Docxtpl:
    def field(self, name):
        return f"{{{{ {name} }}}}"

    def start(self, variable, over):
        return f"{{%p for {variable} in {over} %}}"

    def end(self, _over):
        return "{%p endfor %}"


class Mustache:
    """docxtemplater and easy-template-x: inside a loop the members go by their names."""

    def field(self, name):
        return "{" + name.split(".")[-1] + "}"

    def start(self, _variable, over):
        return f"{{#{over}}}"

    def end(self, over):
        return f"{{/{over}}}"


def write_docx(syntax, path):
    document = docx.Document()
    field = syntax.field

    def add(text, style="Normal"):
        document.add_paragraph(text, style)

    def loop(variable, over, *paragraphs):
        add(syntax.start(variable, over))
        for text, style in paragraphs:
            add(text, style)
        add(syntax.end(over))

    document.sections[0].header.paragraphs[0].text = field("headline")
    add(field("headline"), "Title")
    add(field("label"), "Subtitle")
    add(field("place") + " — " + field("date"), "Heading 3")
    loop("p", "opening", (field("p.text"), "Body Text"))
    loop("i", "items", (field("i.text"), "List Number"))
    loop("p", "closing", (field("p.text"), "Body Text"))
    attribution = ", ".join(field(f"q.{name}") for name in ("speaker", "title", "organization"))
    loop("q", "quotes", ("“" + field("q.text") + "”", "Quote"), ("— " + attribution, "Body Text"))
    add("Contact", "Heading 1")
    add(field("contact"), "Body Text")
    loop("b", "boilerplates", (field("b.heading"), "Heading 1"), (field("b.text"), "Body Text"))
    add("Signatories", "Heading 1")
    add("The statement has " + field("count") + " signatories.", "Body Text")
    loop("s", "signatories", (field("s.name"), "List"))
    add("###")
    document.save(path)


def write_docx_templates(folder):
    write_docx(Docxtpl(), folder / "docxtpl.docx")
    write_docx(Mustache(), folder / "docxtemplater.docx")
    write_docx(Mustache(), folder / "easy-template-x.docx")
