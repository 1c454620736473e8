#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""The command line, end to end: cli_test.py PROGRAM"""
import unittest

from support import PROGRAM  # noqa: F401  (takes the program off the command line)
from approval_cases import ApprovalTest  # noqa: F401
from bad_input_cases import BadInputTest  # noqa: F401
from batch_cases import BatchTest  # noqa: F401
from check_cases import CheckTest  # noqa: F401
from edition_cases import EditionTest  # noqa: F401
from generate_cases import GenerateTest  # noqa: F401
from leak_cases import LeakTest  # noqa: F401
from members_cases import MembersTest  # noqa: F401
from newswire_cases import NewswireTest  # noqa: F401
from office_cases import OfficeTest, WordTest  # noqa: F401
from order_cases import OrderTest  # noqa: F401
from pieces_cases import PiecesTest  # noqa: F401
from print_cases import PrintTest  # noqa: F401
from signatories_cases import SignatoriesTest  # noqa: F401
from template_cases import TemplateTest  # noqa: F401
from usage_cases import UsageTest  # noqa: F401

if __name__ == "__main__":
    unittest.main(verbosity=2)
