// SPDX-License-Identifier: MPL-2.0
// The flat form of a document (ODF 1.3 part 3, 3.1.2), taken apart and put together.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace tinyxml2 {
class XMLDocument;
} // namespace tinyxml2

namespace presskit::odf {

struct FlatPart {
    std::string bytes;
    std::string media_type;
};

struct SplitDocument {
    std::string mimetype;
    std::map<std::string, FlatPart> parts; ///< content.xml, styles.xml, …, Pictures/…
};

/// Takes `document` apart (and changes it on the way). Automatic styles and fonts go to both
/// content and styles, as either may use them. Throws Error(Phase::input) when it is no ODF.
[[nodiscard]] SplitDocument split_flat(tinyxml2::XMLDocument& document, std::string const& name);

/// One office:document from the parts under `folder` ("" or "Object 1/"). `read` gives an entry's
/// bytes, nullopt when there is none. Automatic styles of styles.xml that share a name with other
/// ones of content.xml get a new name.
[[nodiscard]] std::string
join_flat(std::function<std::optional<std::string>(std::string const& entry)> const& read,
          std::string const& folder, std::string const& mimetype, std::string const& name);

} // namespace presskit::odf
