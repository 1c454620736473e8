// SPDX-License-Identifier: MPL-2.0
// Plain text: lines of any ending, paragraphs one a line or wrapped.
#include "source/decode.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"
#include "source/text_lines.hpp"
#include "source/typed_emphasis.hpp"

namespace presskit::source {

Reading read_text(std::string const& bytes, std::string const& name, ReadOptions const& options) {
    DecodedText decoded = decode_text(bytes, name);
    Draft draft;
    draft.file = name;
    draft.findings = std::move(decoded.findings);
    draft.paragraphs = text_paragraphs(decoded.text, name);
    read_typed_emphasis(draft.paragraphs);
    return recognize(std::move(draft), options);
}

} // namespace presskit::source
