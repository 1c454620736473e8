// SPDX-License-Identifier: MPL-2.0
// What the pages of Generate Press Kit… share.
#pragma once

#include "app/list_review.hpp"
#include "app/template_set.hpp"
#include "uno/background.hpp"
#include "uno/form.hpp"
#include "uno/open_document.hpp"

#include <vector>

namespace presskit::uno {

struct GenerateSession {
    Context context;
    Document document;
    Form form;
    DocumentCopy copy;
    source::Reading reading;    ///< answers about names go into its kit's decisions
    Findings findings;          ///< worst first
    app::ListReview review;     ///< of the list in choices.signatories
    app::KitChoices choices;    ///< as proposed, then as chosen
    std::filesystem::path home; ///< the document's folder, else the person's
    std::vector<app::TemplateSetTitle> sets;
};

} // namespace presskit::uno
