# SPDX-License-Identifier: MPL-2.0
"""The extension in a real LibreOffice without a window."""
import json
import os
import pathlib
import subprocess
import time
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from xml.sax.saxutils import escape

import harness

SOURCE = pathlib.Path(os.environ["PRESSKIT_SOURCE_DIR"])
BINARY = pathlib.Path(os.environ["PRESSKIT_BINARY_DIR"])
OXT = BINARY / "presskit.oxt"
SAMPLE = SOURCE / "docs/sample/harbor-release.txt"
KIT_FILE = SOURCE / "docs/sample/harbor.presskit"
HEADLINE = "Coalition Publishes Six Recommendations for a Cleaner, Safer Lantern Harbor"
OUTPUTS = {f"{stem}.{extension}" for stem in ("press-release", "statement", "quote-sheet")
           for extension in ("odt", "pdf", "docx")}

harness.use_types(BINARY / "uno/presskit.rdb")
import uno  # noqa: E402  (needs the types above)
import unohelper  # noqa: E402
from com.sun.star.ucb import XCommandEnvironment  # noqa: E402

office = None


class Silent(unohelper.Base, XCommandEnvironment):
    """Asks nobody, tells nobody."""

    def getInteractionHandler(self):
        return None

    def getProgressHandler(self):
        return None


def setUpModule():
    global office
    office = harness.Office(OXT)
    office.install()


def tearDownModule():
    office.__exit__(None, None, None)


def url(path):
    return pathlib.Path(path).as_uri()


def pdf_text(path):
    return " ".join(subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True,
                                   check=True).stdout.split())


def part_text(path, part):
    """The text of an XML part of a zip document: it opens, is well-formed, and says …"""
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return " ".join("".join(ElementTree.fromstring(package.read(part)).itertext()).split())


def folder(name):
    path = office.folder / name
    path.mkdir()
    return path


class Installed(unittest.TestCase):
    def test_it_is_listed_and_every_part_registered(self):
        code, output = office.unopkg("list", harness.EXTENSION)
        self.assertEqual(code, 0, output)
        self.assertIn(f"Identifier: {harness.EXTENSION}", output)
        self.assertNotIn("is registered: no", output)

    def test_removal_leaves_nothing(self):
        with harness.Office(OXT) as other:
            other.install()
            code, output = other.unopkg("remove", harness.EXTENSION)
            self.assertEqual(code, 0, output)
            self.assertNotIn(harness.EXTENSION, other.unopkg("list")[1])
            left = [path for path in (other.folder / "packages").rglob("*")
                    if "presskit" in path.name]
            self.assertEqual(left, [])

    def test_removal_while_in_use(self):
        """The library stays loaded until the office ends; who uses it is told, and nothing falls."""
        with harness.Office(OXT) as other:
            other.install()
            context = other.start()
            generator = context.ServiceManager.createInstanceWithContext(
                "org.presskit.Generator", context)
            pasted = url(SOURCE / "docs/sample/harbor-release-pasted.txt")
            self.assertTrue(generator.check(pasted, ()))
            manager = context.getValueByName(
                "/singletons/com.sun.star.deployment.ExtensionManager")
            package = manager.getDeployedExtension("shared", harness.EXTENSION, "", Silent())
            manager.removeExtension(harness.EXTENSION, package.getName(), "shared", None, Silent())
            with self.assertRaises(uno.getClass("org.presskit.KitException")) as caught:
                generator.check(pasted, ())
            self.assertEqual(caught.exception.Message,
                             "The Press Kit extension is not installed completely; remove it in "
                             "Tools ▸ Extension Manager and add it again.")
            other.stop()
            self.assertNotIn(harness.EXTENSION, other.unopkg("list")[1])
            context = other.start()
            self.assertIsNone(context.ServiceManager.createInstanceWithContext(
                "org.presskit.Generator", context))

    def test_the_description_is_whole(self):
        with zipfile.ZipFile(OXT) as package:
            names = set(package.namelist())
            root = ElementTree.fromstring(package.read("description.xml"))
            link = "{http://www.w3.org/1999/xlink}href"
            for tag in ("license-text", "src", "default"):
                for node in root.iter(f"{{http://openoffice.org/extensions/description/2006}}{tag}"):
                    if not node.get(link).startswith("https://presskit.example/"):
                        self.assertIn(node.get(link), names)
            for language in ("en", "de", "fr", "es"):
                licence = package.read(f"licence/{language}.txt").decode()
                self.assertIn("Mozilla Public License Version 2.0", licence)
                self.assertIn(f"help/{language}/index.html", names)
                self.assertTrue(package.read(f"description/{language}.txt").strip())

    def test_packing_twice_gives_the_same_bytes(self):
        again = office.folder / "again.oxt"
        subprocess.run(["/usr/bin/python3", SOURCE / "extension/pack.py", BINARY / "oxt", again],
                       check=True)
        self.assertEqual(again.read_bytes(), OXT.read_bytes())


class OverUno(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        office.soffice("--terminate_after_init")  # a new profile gets presets for its macros
        write_macro()
        cls.context = office.start()

    @classmethod
    def tearDownClass(cls):
        office.stop()

    def create(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def load(self, path):
        return self.create("com.sun.star.frame.Desktop").loadComponentFromURL(
            url(path), "_blank", 0, harness.property_values(Hidden=True))

    def test_every_service_is_instantiated(self):
        tree = ElementTree.parse(SOURCE / "extension/presskit.components")
        space = "{http://openoffice.org/2010/uno-components}"
        names = [node.get("name") for node in tree.iter(f"{space}implementation")]
        self.assertGreaterEqual(len(names), 4)
        for name in names:
            self.assertEqual(self.create(name).getImplementationName(), name)
        self.assertTrue(self.create("org.presskit.Generator").supportsService(
            "org.presskit.Generator"))

    def generate(self, source, **options):
        return self.create("org.presskit.Generator").generate(
            url(source), harness.named_values(**options))

    def test_generator_makes_the_kit(self):
        out = folder("generated")
        made = self.generate(SAMPLE, OutputFolder=url(out), Formats="odt,pdf,docx", Zip=True)
        self.assertEqual(made.Status, "done")
        kit = out / "harbor-release"
        self.assertEqual(made.Folder, url(kit))
        names = {pathlib.Path(uno.fileUrlToSystemPath(each)).name for each in made.Outputs}
        self.assertLessEqual(OUTPUTS, names)
        self.assertIn(HEADLINE, pdf_text(kit / "press-release.pdf"))
        self.assertIn(b"pdfuaid:part", (kit / "press-release.pdf").read_bytes())
        self.assertIn(HEADLINE, part_text(kit / "press-release.odt", "content.xml"))
        self.assertIn(HEADLINE, part_text(kit / "press-release.docx", "word/document.xml"))
        self.assertIn("Marisol Quade", pdf_text(kit / "quote-sheet.pdf"))
        self.assertEqual([p for p in out.rglob("*") if "part" in p.name], [])

    def test_findings_come_back(self):
        found = self.create("org.presskit.Generator").check(
            url(SOURCE / "docs/sample/harbor-release-pasted.txt"), ())
        self.assertTrue(found)
        self.assertIn(found[0].Severity, ("error", "warning", "info"))
        self.assertTrue(all(each.Id and each.Message for each in found))

    def test_a_missing_file_is_one_sentence(self):
        out = folder("missing")
        with self.assertRaises(uno.getClass("org.presskit.KitException")) as caught:
            self.generate(office.folder / "no-such.odt", OutputFolder=url(out))
        self.assertEqual(caught.exception.Code, 3)
        self.assertIn("no-such.odt", caught.exception.Message)
        self.assertEqual(list(out.iterdir()), [])

    def test_a_mistyped_option_is_refused(self):
        with self.assertRaises(uno.getClass("org.presskit.KitException")) as caught:
            self.generate(SAMPLE, Format="pdf")
        self.assertEqual((caught.exception.Code, caught.exception.Message),
                         (2, "Option Format: no such option; see org/presskit/XGenerator.idl for "
                             "the names."))

    def test_the_basic_example_of_the_documentation(self):
        out = folder("from-basic")
        provider = self.create("com.sun.star.script.provider.MasterScriptProviderFactory")
        script = provider.createScriptProvider("").getScript(
            "vnd.sun.star.script:Standard.PressKit.MakeKit?language=Basic&location=application")
        result, _, _ = script.invoke((url(SAMPLE), url(out)), (), ())
        self.assertRegex(result, r"^done, \d+ findings$")
        self.assertIn(HEADLINE, pdf_text(out / "harbor-release/press-release.pdf"))

    def test_the_python_example_of_the_documentation(self):
        out = folder("from-python")
        example = {}
        exec(example_of("python"), example)
        findings = example["worst_findings"](
            self.context, url(SOURCE / "docs/sample/harbor-release-pasted.txt"), 2)
        self.assertEqual([severity for severity, _ in findings], ["error", "error"])
        paths = example["make_kit"](self.context, url(SAMPLE), url(out))
        self.assertIn(str(out / "harbor-release/press-release.docx"), paths)
        self.assertTrue(all(pathlib.Path(path).is_file() for path in paths), paths)

    def test_no_document_can_start_a_job(self):
        report = office.folder / "refused.json"
        document = self.load(office.copy(SAMPLE))
        self.create("org.presskit.Generator").trigger(
            f"source={SAMPLE}&out={office.folder}/refused&report={report}")
        document.close(True)
        self.assertFalse(report.exists())

    def test_only_our_root_element_is_detected(self):
        detection = self.create("com.sun.star.document.TypeDetection")
        ours = "<!-- a kit --><k:kit xmlns:a='x' xmlns:k=\"urn:presskit:kit:1\">"
        cases = {
            "ours.xml": (ours, True), "bom.xml": ("\ufeff<kit xmlns='urn:presskit:kit:1'/>", True),
            "other-space.xml": ("<kit xmlns='urn:other:kit:1'/>", False),
            "no-space.xml": ("<kit><kit xmlns='urn:presskit:kit:1'/></kit>", False),
            "other-root.xml": ("<kits xmlns='urn:presskit:kit:1'/>", False),
            "quoted.xml": ("<a><!-- <kit xmlns='urn:presskit:kit:1'> --></a>", False),
            "doctype.xml": ("<!DOCTYPE kit><kit xmlns='urn:presskit:kit:1'/>", False),
            "unfinished.xml": ("<kit xmlns='urn:presskit:kit:1", False), "empty.xml": ("", False),
        }
        where = folder("detection")
        for name, (text, expected) in cases.items():
            path = where / name
            path.write_text(text, encoding="utf-8")
            found, _ = detection.queryTypeByDescriptor(
                harness.property_values(URL=url(path)), True)
            self.assertEqual(found == "presskit_kit_file", expected, name)

    def test_a_kit_file_opens_with_its_page_styles(self):
        office.copy(KIT_FILE.with_name("harbor-signatories.csv"))
        document = self.load(office.copy(KIT_FILE))
        try:
            pages = document.getStyleFamilies().getByName("PageStyles")
            used = [style for style in map(pages.getByName, pages.getElementNames())
                    if style.isInUse()]
            self.assertTrue(any(style.HeaderIsOn or style.FooterIsOn for style in used))
            self.assertIn(HEADLINE, document.getText().getString())
            self.assertFalse(document.isModified())
        finally:
            document.close(True)


class CommandLine(unittest.TestCase):
    def convert(self, source, extension, out):
        code, output = office.soffice("--convert-to", extension, "--outdir", out, source)
        self.assertGreaterEqual(code, 0, output)
        return out / f"{pathlib.Path(source).stem}.{extension}"

    def test_kit_file_converts(self):
        out = folder("converted")
        self.assertIn(HEADLINE, pdf_text(self.convert(KIT_FILE, "pdf", out)))
        self.assertIn(HEADLINE, part_text(self.convert(KIT_FILE, "odt", out), "content.xml"))
        self.assertIn(HEADLINE, part_text(self.convert(KIT_FILE, "docx", out),
                                          "word/document.xml"))

    def test_references_start_from_the_kit_files_folder(self):
        where = folder("references")
        (where / "release.txt").write_bytes(SAMPLE.read_bytes())
        kit = where / "by-reference.presskit"
        kit.write_text('<kit xmlns="urn:presskit:kit:1"><release src="release.txt"/></kit>')
        self.assertIn(HEADLINE, pdf_text(self.convert(kit, "pdf", where)))

    def test_other_peoples_xml_is_left_alone(self):
        where = folder("other-xml")
        other = where / "other.xml"
        other.write_text('<kit xmlns="urn:other:kit:1">their own words</kit>')
        self.assertIn("urn:other:kit:1", pdf_text(self.convert(other, "pdf", where)))

    def test_broken_kit_files_give_no_file(self):
        where = folder("broken")
        good = KIT_FILE.read_text(encoding="utf-8")
        start = b"<kit xmlns='urn:presskit:kit:1'>"
        broken = {
            "truncated": good[:len(good) // 2].encode(),
            "empty": b"",
            "folder-of-others": b"<kit xmlns='urn:other:kit:1'/>",
            "doctype": b"<!DOCTYPE kit [<!ENTITY a 'b'>]>" + good.split("?>", 1)[1].encode(),
            "not-utf8": start + b"<release><headline>\xff\xfe\xe9</headline></release></kit>",
            "outside": start + b"<release src='../../../etc/passwd'/></kit>",
            "zip": OXT.read_bytes()[:5000],
        }
        for name, data in broken.items():
            (where / f"{name}.presskit").write_bytes(data)
        code, output = office.soffice("--convert-to", "pdf", "--outdir", where,
                                      *sorted(where.glob("*.presskit")))
        self.assertGreaterEqual(code, 0, output)
        self.assertEqual(sorted(where.glob("*.pdf")), [])

    def test_a_service_url_makes_the_kit_and_ends_the_office(self):
        out = folder("by-service url")
        start = time.monotonic()
        office.soffice(f"service:org.presskit.Generator?source={SAMPLE}&out="
                       f"{str(out).replace(' ', '%20')}&formats=odt,pdf")
        self.assertLess(time.monotonic() - start, 100)
        report = json.loads((out / "report.json").read_text(encoding="utf-8"))
        self.assertEqual(report["kits"][0]["status"], "done")
        for each in report["kits"][0]["outputs"]:
            self.assertEqual(pathlib.Path(each["path"]).stat().st_size, each["bytes"])
        self.assertIn(HEADLINE, pdf_text(out / "harbor-release/press-release.pdf"))

    def batch(self, batch, out, *more):
        """The report of a job; the office has ended."""
        query = "&".join([f"batch={batch}", f"out={out}", "formats=odt", *more])
        office.soffice(f"service:org.presskit.Generator?{query.replace(' ', '%20')}", seconds=100)
        return json.loads((out / "report.json").read_text(encoding="utf-8"))["kits"]

    def test_a_batch_from_a_list_and_from_a_folder(self):
        out = folder("batch list")
        (out / "one.txt").write_bytes(SAMPLE.read_bytes())
        (out / "two.md").write_bytes(SAMPLE.read_bytes())
        (out / "broken.odt").write_bytes(b"no zip")
        (out / "list").write_text(f"# ours\n\none.txt\nbroken.odt\n{out}/two.md\nmissing.txt\n")
        kits = self.batch(out / "list", out)
        self.assertEqual([(kit["source"], kit["status"]) for kit in kits],
                         [(f"{out}/one.txt", "done"), (f"{out}/broken.odt", "failed"),
                          (f"{out}/two.md", "done"), (f"{out}/missing.txt", "failed")])
        self.assertIn("there is no such file", kits[3]["findings"][-1]["message"])
        self.assertTrue((out / "two/press-release.odt").exists())
        other = folder("batch folder")
        (out / "list").unlink()
        kits = self.batch(out, other)
        self.assertEqual([kit["status"] for kit in kits], ["failed", "done", "done"])

    def test_a_batch_that_cannot_be_says_so(self):
        out = folder("batch-failures")
        (out / "empty").write_text("# nothing\n")
        for batch, more, said in ((out / "none", "", "there is no such file"),
                                  (out / "empty", "", "this list names no source"),
                                  (SAMPLE, "jobs=2", "jobs")):
            (out / "report.json").write_text("old")
            kits = self.batch(batch, out, more)
            self.assertEqual([kit["status"] for kit in kits], ["failed"])
            self.assertIn(said, kits[0]["findings"][-1]["message"])


def example_of(language):
    """The code in docs/macros.md."""
    text = (SOURCE / "docs/macros.md").read_text(encoding="utf-8")
    return text.split(f"```{language}\n", 1)[1].split("```", 1)[0]


def write_macro():
    """A user's Basic macro, in the profile where Tools ▸ Macros keeps it."""
    basic = office.folder / "profile/user/basic/Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "PressKit.xba").write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="PressKit"
 script:language="StarBasic">

{escape(example_of("basic"))}</script:module>""", encoding="utf-8")
    (basic / "script.xlb").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="PressKit"/>
</library:library>""")
    (basic.parent / "script.xlc").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/"
  xlink:type="simple" library:link="false"/>
</library:libraries>""")
    (basic / "dialog.xlb").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"/>""")
    (basic.parent / "dialog.xlc").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/dialog.xlb/"
  xlink:type="simple" library:link="false"/>
</library:libraries>""")


if __name__ == "__main__":
    unittest.main(verbosity=2)
