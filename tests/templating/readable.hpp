// SPDX-License-Identifier: MPL-2.0
// A filled document as lines a person reads: what golden cases compare.
#pragma once

#include "odf/package.hpp"

#include <string>

namespace presskit::templating {

/// One line a paragraph (`Text body| words`), indented by what it stands in: `table "Signers"`,
/// `row`, `cell`, `list`, `item`, `section "x"`. Formatting shows as <T1>…</>, links as <a URL>.
[[nodiscard]] std::string readable(odf::Package const& package);

} // namespace presskit::templating
