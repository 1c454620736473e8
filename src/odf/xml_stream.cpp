// SPDX-License-Identifier: MPL-2.0
#include "odf/xml_stream.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <exception>
#include <expat.h>
#include <memory>

namespace presskit::odf {

namespace {

std::string_view local(char const* name) {
    std::string_view const whole(name);
    std::size_t const colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// Exceptions may not cross expat, which is C: kept here until it has returned.
struct Stream {
    XmlHandler& handler;
    XML_Parser parser;
    std::exception_ptr thrown;
    bool doctype = false;

    template <typename Call>
    void guarded(Call const& call) {
        if (thrown) {
            return;
        }
        try {
            call();
        } catch (std::exception const&) { // thrown again by stream_xml()
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

Stream& stream_of(void* data) {
    return *static_cast<Stream*>(data);
}

void begin_element(void* data, char const* name, char const** attributes) {
    Stream& stream = stream_of(data);
    stream.guarded([&] { stream.handler.begin(local(name), XmlAttributes(attributes)); });
}

void end_element(void* data, char const* name) {
    Stream& stream = stream_of(data);
    stream.guarded([&] { stream.handler.end(local(name)); });
}

void character_data(void* data, char const* text, int length) {
    Stream& stream = stream_of(data);
    stream.guarded(
        [&] { stream.handler.text(std::string_view(text, static_cast<std::size_t>(length))); });
}

void doctype(void* data, char const*, char const*, char const*, int) {
    Stream& stream = stream_of(data);
    stream.doctype = true;
    XML_StopParser(stream.parser, XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view local_name) const {
    for (char const* const* pair = m_pairs; *pair != nullptr; pair += 2) {
        if (local(pair[0]) == local_name) {
            return pair[1];
        }
    }
    return {};
}

void stream_xml(std::string_view xml, std::string const& name, XmlHandler& handler) {
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> const parser(XML_ParserCreate(nullptr),
                                                                         XML_ParserFree);
    if (!parser) {
        throw std::bad_alloc();
    }
    Stream stream{handler, parser.get(), nullptr};
    XML_SetUserData(parser.get(), &stream);
    XML_SetElementHandler(parser.get(), begin_element, end_element);
    XML_SetCharacterDataHandler(parser.get(), character_data);
    XML_SetStartDoctypeDeclHandler(parser.get(), doctype);
    constexpr std::size_t step = 1'048'576; // expat counts in int, and copies what it is given
    XML_Status status = XML_STATUS_OK;
    for (std::size_t at = 0; status == XML_STATUS_OK;) {
        std::size_t const size = std::min(step, xml.size() - at);
        bool const last = at + size == xml.size();
        status = XML_Parse(parser.get(), xml.data() + at, static_cast<int>(size), last ? 1 : 0);
        at += size;
        if (last) {
            break;
        }
    }
    if (stream.thrown) {
        std::rethrow_exception(stream.thrown);
    }
    if (stream.doctype) {
        throw Error(Phase::input, name + ": the XML has a DOCTYPE, which no spreadsheet needs; "
                                         "check where this file comes from");
    }
    if (status != XML_STATUS_OK) {
        if (XML_GetErrorCode(parser.get()) == XML_ERROR_NO_MEMORY) {
            throw std::bad_alloc();
        }
        throw Error(Phase::input, name + ": the XML is damaged at line " +
                                      std::to_string(XML_GetCurrentLineNumber(parser.get())) +
                                      "; save the file again with the program that made it, or get "
                                      "a fresh copy");
    }
}

} // namespace presskit::odf
