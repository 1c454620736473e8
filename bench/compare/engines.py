# SPDX-License-Identifier: MPL-2.0
"""The Python engines as one worker: see compare.py for what it is asked and answers."""

import io
import json
import sys
import time
import zipfile
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment
from relatorio.templates.opendocument import Template


class Relatorio:
    def __init__(self, folder):
        self.template = Template(source="", filepath=str(folder / "relatorio.odt"))

    def fill(self, data):
        return self.template.generate(**data).render().getvalue()


class Docxtpl:
    """The template file is read into memory once; a DocxTemplate can be rendered only once."""

    def __init__(self, folder):
        self.bytes = (folder / "docxtpl.docx").read_bytes()

    def fill(self, data):
        document = DocxTemplate(io.BytesIO(self.bytes))
        document.render(data, autoescape=True)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


class Jinja:
    """No ODT engine: what one gets with forty lines and no care for split tags or hidden text."""

    CHANGED = ("content.xml", "styles.xml")

    def __init__(self, folder):
        environment = Environment(autoescape=True)
        with zipfile.ZipFile(folder / "jinja.odt") as source:
            self.parts = [(name, source.read(name)) for name in source.namelist()]
        self.templates = {name: environment.from_string(text.decode("utf-8"))
                          for name, text in self.parts if name in self.CHANGED}

    def fill(self, data):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name, text in self.parts:
                if name in self.templates:
                    text = self.templates[name].render(data)
                packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                target.writestr(name, text, packing)
        return out.getvalue()


def answer(engine, data, seconds):
    start = time.process_time()
    count, spent = 0, 0.0
    while count == 0 or spent < seconds:
        document = engine.fill(data)
        count += 1
        spent = time.process_time() - start
    return spent, count, document


def main():
    folder = Path(sys.argv[1])
    makers = {"relatorio": Relatorio, "docxtpl": Docxtpl, "jinja": Jinja}
    engines, data = {}, {}
    for line in sys.stdin:
        name, signatories, seconds, save = line.rstrip("\n").split("\t")
        if signatories not in data:
            data[signatories] = json.loads((folder / f"data-{signatories}.json").read_bytes())
        if name not in engines:
            engines[name] = makers[name](folder)
        spent, count, document = answer(engines[name], data[signatories], float(seconds))
        if save:
            Path(save).write_bytes(document)
        print(f"{spent:.9f}\t{count}\t{len(document)}", flush=True)


main()
