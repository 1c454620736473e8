# SPDX-License-Identifier: MPL-2.0
from support import SAMPLE, CommandTest

COMMANDS = ["generate", "save", "check", "inspect", "fill", "fields", "order"]


class UsageTest(CommandTest):
    def test_help(self):
        for command in [[], *([c] for c in COMMANDS)]:
            result = self.run_command(*command, "--help")
            self.assertEqual((result.returncode, result.stderr), (0, b""), command)
            self.assertIn(b"Example", result.stdout, command)

    def test_version(self):
        result = self.run_command("--version")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stdout.decode(), r"^presskit \d+\.\d+\.\d+\n$")

    def test_wrong_use(self):
        rest = "; presskit --help tells what there is\n"
        for arguments, message in [
            ([], "A subcommand is required"),
            (["publish"], '"publish" is not a command'),
            (["inspect"], "SOURCE is required"),
            (["order", "--locale", "%%"],
             '--locale: "%%" is not a language tag; write it like en-US or fr'),
            (["order", "--by", "size"], "--by: size not in {name,country,surname,first-name,signed}"),
            (["generate", "a.txt", "--timeout", "0"], "--timeout: Value 0 not in range 1 to 86400"),
            (["generate", "a.txt", "--bogus"],
             "The following argument was not expected: --bogus"),
        ]:
            with self.subTest(arguments):
                self.expect(2, "", message + rest, *arguments)

    def test_empty_arguments(self):
        self.write("a.txt", "x")
        for arguments in [["inspect", ""], ["generate", "a.txt", "--out", ""],
                          ["save", "a.txt", "-o", ""]]:
            self.expect(2, "", "an argument is empty; name a file or a value, or leave it out\n",
                        *arguments)

    def test_names_that_look_like_options(self):
        for name in ("a.txt", "--strict", "-o", "-"):
            self.write(name, SAMPLE.read_bytes())
        result = self.run_command("generate", "--formats", "odt", "--out", "kits", "a.txt", "--",
                                  "--strict", "-o", "-")
        troubles = [line for line in result.stderr.decode().splitlines()
                    if "so the kit has no" not in line]
        self.assertEqual((result.returncode, troubles), (0, []))
        self.assertEqual({name.split("/")[0] for name in self.files("kits")},
                         {"a", "strict", "o", "kit"})

    def test_unknown_format(self):
        self.write("a.txt", "x")
        for formats, named in [("odt,rtf", '"rtf" is not a format'), (",", "no format is named")]:
            self.expect(2, "", f"{named}; known are odt, pdf, docx, html, txt, eml, md, json and "
                        "ninjs\n",
                        "generate", "a.txt", "--formats", formats)
        self.assertEqual(self.files("."), ["a.txt"])
