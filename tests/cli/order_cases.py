# SPDX-License-Identifier: MPL-2.0
import os
import subprocess

from support import PROGRAM, CommandTest


class OrderTest(CommandTest):
    def test_orders_standard_input_and_files(self):
        names = "\ufeffFreedom House\r\n\r\nAzteca\u00a0\nThe Arc\nFree Press"
        ordered = "The Arc\nAzteca\nFree Press\nFreedom House\n"
        self.write("names.txt", names)
        for arguments in [[], ["-"], ["names.txt"]]:
            self.expect(0, ordered, "", "order", *arguments, stdin=names.encode())
        self.expect(0, "", "", "order", stdin=b"")

    def test_language(self):
        names = "Zebra\nÄrzte\nAlfa\n".encode()
        self.expect(0, "Alfa\nÄrzte\nZebra\n", "", "order", "--locale", "en_US", stdin=names)
        self.expect(0, "Alfa\nZebra\nÄrzte\n", "", "order", "--locale", "sv", stdin=names)

    def test_initialisms(self):
        names = b"Sable\nS.T.O.P. Now\nStop It\n"
        self.expect(0, "Sable\nStop It\nS.T.O.P. Now\n", "", "order", stdin=names)
        self.expect(0, "S.T.O.P. Now\nSable\nStop It\n", "", "order", "--initialisms", "letters",
                    stdin=names)

    def test_explains(self):
        result = self.run_command("order", "--explain", stdin=b"Azteca\nThe Arc\n")
        lines = result.stdout.decode().splitlines()
        self.assertEqual([lines[0], lines[2]], ["The Arc", "Azteca"])
        self.assertRegex(lines[1], r"^    R\d+")
        self.assertRegex(result.stderr.decode(), r"^ordering: press-en-1, collation en-US, ICU ")

    def test_bad_input(self):
        encoding = ": this line is not UTF-8 text; save the list with UTF-8 encoding and try again\n"
        self.expect(3, "", "standard input:2" + encoding, "order", stdin=b"a\ncaf\xe9\n")
        self.write("utf16.txt", "Arc\n".encode("utf-16"))
        self.expect(3, "", "utf16.txt:1" + encoding, "order", "utf16.txt")
        self.expect(3, "", "none.txt: there is no such file; check the name and the folder\n",
                    "order", "none.txt")
        self.expect(3, "", "tmp: this is a folder; name a file in it\n", "order", "tmp")

    def test_standard_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "order"], input=b"a\n", stdout=full,
                                    stderr=subprocess.PIPE, env=self.environment)
        self.assertEqual((result.returncode, result.stderr.decode()),
                         (3, "standard output: the disk is full; free some space and try again\n"))

    def test_a_reader_that_goes_away(self):
        reader, writer = os.pipe()
        os.close(reader)
        result = subprocess.run([PROGRAM, "order"], input=b"a\n" * 100000, stdout=writer,
                                stderr=subprocess.PIPE, env=self.environment)
        os.close(writer)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
