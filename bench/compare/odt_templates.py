# SPDX-License-Identifier: MPL-2.0
"""The same ODT template in the syntax of each engine, on the styles of the coalition set."""

import re
import zipfile

MIMETYPE = "application/vnd.oasis.opendocument.text"


class PressKit:
    """Statements in input fields, in paragraphs of their own."""

    def field(self, name, _loop=None):
        return f"<text:text-input>{{{{ {name} }}}}</text:text-input>"

    def statement(self, text):
        return f"<text:p><text:text-input>{{% {text} %}}</text:text-input></text:p>"

    def loop(self, variable, over, body, item="{}"):
        return (item.format(self.statement(f"for {variable} in {over}")) + body
                + item.format(self.statement("endfor")))


class Relatorio(PressKit):
    def placeholder(self, text):
        return ('<text:placeholder text:placeholder-type="text">&lt;'
                f"{text}&gt;</text:placeholder>")

    def field(self, name, _loop=None):
        return self.placeholder(name)

    def loop(self, variable, over, body, item="{}"):
        start = self.placeholder(f"for each=&quot;{variable} in {over}&quot;")
        return (item.format(f"<text:p>{start}</text:p>") + body
                + item.format(f"<text:p>{self.placeholder('/for')}</text:p>"))


class Carbone(PressKit):
    """Two rounds are written out, [i] and [i+1]; the second one is an empty paragraph."""

    def field(self, name, loop=None):
        if loop is None:
            return f"{{d.{name}}}"
        return f"{{d.{loop}[i].{name.split('.')[1]}}}"

    def loop(self, variable, over, body, item="{}"):
        member = "heading" if over == "boilerplates" else "name" if over == "signatories" else "text"
        return body + item.format(f"<text:p>{{d.{over}[i+1].{member}}}</text:p>")


class Jinja(PressKit):
    """Plain Jinja2 between the elements, as somebody who writes forty lines would."""

    def field(self, name, _loop=None):
        return f"{{{{ {name} }}}}"

    def loop(self, variable, over, body, item="{}"):
        return f"{{% for {variable} in {over} %}}{body}{{% endfor %}}"


def paragraph(style, text):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def heading(text):
    return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{text}</text:h>'


def body(syntax):
    field, loop = syntax.field, syntax.loop
    item = "<text:list-item>{}</text:list-item>"
    attribution = ", ".join(field(f"q.{name}", "quotes")
                            for name in ("speaker", "title", "organization"))
    return "".join([
        paragraph("Title", field("headline")),
        paragraph("Subtitle", field("label")),
        paragraph("Dateline", field("place") + " — " + field("date")),
        loop("p", "opening", paragraph("Text_20_body", field("p.text", "opening"))),
        '<text:list text:style-name="Numbers">',
        loop("i", "items", item.format(paragraph("List_20_Number", field("i.text", "items"))),
             item),
        "</text:list>",
        loop("p", "closing", paragraph("Text_20_body", field("p.text", "closing"))),
        loop("q", "quotes", paragraph("Quotations", "“" + field("q.text", "quotes") + "”")
             + paragraph("Quote_20_Attribution", "— " + attribution)),
        heading("Contact"),
        paragraph("Contact", field("contact")),
        loop("b", "boilerplates", heading(field("b.heading", "boilerplates"))
             + paragraph("Boilerplate", field("b.text", "boilerplates"))),
        heading("Signatories"),
        paragraph("Count", "The statement has " + field("count") + " signatories."),
        loop("s", "signatories", paragraph("Signatory", field("s.name", "signatories"))),
        paragraph("End_20_Mark", "###"),
    ])


def master_styles(syntax):
    return ("<office:master-styles>"
            '<style:master-page style:name="Standard"'
            ' style:page-layout-name="Standard_20_Layout"><style:header>'
            + paragraph("Running_20_Header", syntax.field("headline"))
            + "</style:header></style:master-page></office:master-styles>")


def write_odt(base, syntax, path):
    """`base` lends styles, settings and name spaces; its own text and pictures go."""
    with zipfile.ZipFile(base) as source:
        parts = {name: source.read(name).decode("utf-8") for name in source.namelist()
                 if not name.startswith("Pictures/")}
    parts["content.xml"] = re.sub(
        r"(<office:text[^>]*>).*(</office:text>)",
        lambda found: found.group(1) + body(syntax) + found.group(2), parts["content.xml"],
        flags=re.S)
    parts["styles.xml"] = re.sub(r"<office:master-styles>.*</office:master-styles>",
                                 lambda _: master_styles(syntax), parts["styles.xml"], flags=re.S)
    parts["META-INF/manifest.xml"] = re.sub(
        r' *<manifest:file-entry [^>]*"Pictures/[^>]*/>\n?', "",
        parts["META-INF/manifest.xml"].replace(MIMETYPE + "-template", MIMETYPE))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        for name, text in parts.items():
            if name != "mimetype":
                target.writestr(name, text)


def write_odt_templates(base, folder):
    for name, syntax in [("presskit", PressKit()), ("relatorio", Relatorio()),
                         ("carbone", Carbone()), ("jinja", Jinja())]:
        write_odt(base, syntax, folder / f"{name}.odt")
