// SPDX-License-Identifier: MPL-2.0
// Where a test finds its files. Compiled once, in test_main.cpp, so that the tests themselves do not
// depend on where the checkout stands and a compiler cache serves every checkout of the machine.
#pragma once

namespace presskit::places {

extern char const* const test_data;  ///< tests/data
extern char const* const source_dir; ///< the checkout
extern char const* const samples;    ///< ../shared/samples beside it; may be missing

} // namespace presskit::places
