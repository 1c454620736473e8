// SPDX-License-Identifier: MPL-2.0
#include "uno/findings_dialog.hpp"

#include "uno/findings_text.hpp"
#include "uno/form.hpp"

#include <algorithm>

namespace presskit::uno {

void show_findings(Context const& context, Window const& parent, Findings const& findings) {
    Form form(context, "findings", parent, {});
    auto const count = [&](Severity severity) {
        return std::to_string(std::count_if(findings.begin(), findings.end(),
                                            [&](auto const& f) { return f.severity == severity; }));
    };
    form.set_text("summary", findings.empty()
                                 ? form.sentence("findings.none")
                                 : form.sentence("findings.summary",
                                                 {count(Severity::error), count(Severity::warning),
                                                  count(Severity::info)}));
    form.set_text("findings", findings_text(findings, Sentences(context)));
    form.focus("close");
    form.execute();
    form.close();
}

} // namespace presskit::uno
