// SPDX-License-Identifier: MPL-2.0
// The filled documents of a kit as people read them.
#pragma once

#include "app/documents.hpp"
#include "check/check.hpp"

namespace presskit::app {

[[nodiscard]] std::vector<check::KitFile> kit_texts(std::vector<Document> const& documents);

} // namespace presskit::app
