// SPDX-License-Identifier: MPL-2.0
// ODF text documents, packed or flat: also what an open Writer document goes through.
#include "base/error.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"
#include "source/accepted_property.hpp"
#include "source/document_facts.hpp"
#include "source/odt_body.hpp"
#include "source/odt_page.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"

#include <tinyxml2.h>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

void tell(Draft& draft, int count, int paragraph, char const* id, char const* one,
          std::string const& many, char const* hint) {
    if (count > 0) {
        Finding finding;
        finding.id = id;
        finding.severity = Severity::warning;
        finding.location.file = draft.file;
        if (paragraph > 0) {
            finding.location.paragraph = paragraph;
        }
        finding.message = count == 1 ? one : "The document holds " + std::to_string(count) + many;
        finding.hint = hint;
        draft.findings.push_back(std::move(finding));
    }
}

/// `first` holds the paragraphs where each kind begins.
void tell_all(Draft& draft, OdtLeftOut const& left, OdtLeftOut const& first) {
    tell(draft, left.comments, first.comments, "source.comments",
         "The document holds a comment; it was left out", " comments; they were left out",
         "delete comments before you send the document itself");
    tell(draft, left.hidden, first.hidden, "source.hidden-text",
         "The document holds hidden text; it was left out",
         " pieces of hidden text; they were left out",
         "show it or delete it before you send the document");
    tell(draft, left.deletions, first.deletion_marks, "source.tracked-changes",
         "The document records a deletion; the deleted text was left out",
         " recorded deletions; the deleted text was left out",
         "accept or reject the changes before you send the document itself");
    tell(draft, left.insertions, first.insertion_marks, "source.tracked-changes",
         "The document records an insertion; it was read as text",
         " recorded insertions; they were read as text",
         "accept or reject the changes before you send the document itself");
}

XMLElement const& text_of(odf::XmlDocument const& content, std::string const& name) {
    XMLElement const* const root = content->RootElement();
    XMLElement const* const body =
        root == nullptr ? nullptr : root->FirstChildElement("office:body");
    XMLElement const* const text =
        body == nullptr ? nullptr : body->FirstChildElement("office:text");
    if (text == nullptr) {
        throw Error(
            Phase::input,
            name + ": this is no text document; open the release in Writer and save it as .odt");
    }
    return *text;
}

/// Gives the document's tree back before anything is recognized in the draft: it is the largest
/// part of the memory that reading takes.
Draft make_draft(odf::Package const& package, model::DocumentFacts& facts) {
    std::string const& name = package.name();
    odf::XmlDocument const content =
        odf::parse_xml(package.read("content.xml"), name + " (content.xml)");
    XMLElement const& text = text_of(content, name);
    OdtStyles styles;
    odf::XmlDocument named;
    if (package.has("styles.xml")) {
        named = odf::parse_xml(package.read("styles.xml"), name + " (styles.xml)");
        styles.add(*named->RootElement());
    }
    styles.add(*content->RootElement());
    styles.finish();

    Draft draft;
    draft.file = name;
    OdtBody body(styles, draft);
    body.read(text, Paragraph::Section::none);
    draft.language_hint = body.language().empty() ? styles.language() : body.language();
    for (Paragraph& paragraph : draft.paragraphs) {
        if (paragraph.language == draft.language_hint) {
            paragraph.language.clear();
        }
    }
    if (named != nullptr) {
        add_page_lines(*named->RootElement(), styles, draft);
    }
    tell_all(draft, body.left_out(), body.first_at());
    facts = document_facts(package, *content->RootElement(),
                           named != nullptr ? named->RootElement() : nullptr);
    return draft;
}

} // namespace

Reading read_odt(std::string const& bytes, std::string const& name, ReadOptions const& options) {
    model::DocumentFacts facts;
    odf::Package const package = odf::Package::from_bytes(bytes, name);
    Reading reading = recognize(make_draft(package, facts), options);
    reading.kit.document = std::move(facts);
    reading.kit.accepted = accepted_findings(package);
    return reading;
}

} // namespace presskit::source
