// SPDX-License-Identifier: MPL-2.0
// What an expression yields: a view into the data where possible, an owned value where not.
#pragma once

#include "model/field_tree.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace presskit::templating {

struct Val;
using Vals = std::vector<Val>;
using Pairs = std::vector<std::pair<Val, Val>>;

/// A running `for`; the value of `loop` points at it.
struct LoopState;
struct Picture;

/// 40 bytes; copying one that borrows from the data costs nothing. Borrowed parts (text, lists,
/// maps of the model) live as long as the data and the Program do.
struct Val {
    enum class Kind : std::uint8_t {
        missing,   ///< a slot nothing was stored in yet; never the result of an expression
        undefined, ///< text: what was asked for; owner: the map it was asked of (not owned)
        none,
        boolean,
        integer,
        real,
        text,
        list,     ///< of the data
        sequence, ///< made by the template
        map,      ///< of the data
        dict,     ///< made by the template
        rich,
        picture,
        loop
    };
    union Payload {
        bool boolean;
        std::int64_t integer;
        double real;
        char const* chars;
        model::Values const* list;
        Vals const* sequence;
        model::Fields const* map;
        Pairs const* dict;
        model::RichText const* rich;
        Picture const* picture;
        LoopState const* loop;
    };

    Kind kind = Kind::missing;
    bool safe = false;  ///< text that is markup already
    bool tuple = false; ///< a sequence that prints with round brackets
    Payload as{};
    std::size_t size = 0; ///< of text
    std::shared_ptr<void const> owner;

    [[nodiscard]] std::string_view text() const { return {as.chars, size}; }
    [[nodiscard]] bool is(Kind k) const { return kind == k; }
    [[nodiscard]] bool is_number() const {
        return kind == Kind::boolean || kind == Kind::integer || kind == Kind::real;
    }
    [[nodiscard]] bool is_list() const { return kind == Kind::list || kind == Kind::sequence; }
    [[nodiscard]] bool is_map() const { return kind == Kind::map || kind == Kind::dict; }
};

[[nodiscard]] Val none();
[[nodiscard]] Val boolean(bool value);
[[nodiscard]] Val integer(std::int64_t value);
[[nodiscard]] Val real(double value);
[[nodiscard]] Val text(std::string value, bool safe = false);
[[nodiscard]] Val borrowed_text(std::string_view value); ///< the caller keeps the bytes alive
[[nodiscard]] Val sequence(Vals values, bool tuple = false);
[[nodiscard]] Val dict(Pairs pairs);
[[nodiscard]] Val rich_text(model::RichText made);
/// `name` must live as long as the Program or the data; `of` may be null.
[[nodiscard]] Val undefined(std::string_view name, model::Fields const* of = nullptr);
[[nodiscard]] Val borrow(model::Value const& value);

/// The items a `for` goes through: of a list, the keys of a map, the characters of a text.
class Items final {
public:
    explicit Items(Val const& value); ///< throws Trouble when it cannot be gone through
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] Val at(std::size_t i) const;

private:
    Val m_value;
    Vals m_made;
    std::size_t m_size = 0;
};

[[nodiscard]] Vals to_vals(Val const& value);

struct LoopState {
    Vals kept; ///< only when a condition chose among the items
    std::optional<Items> items;
    std::size_t index = 0;
    std::size_t length = 0;

    [[nodiscard]] Val item(std::size_t i) const { return items ? items->at(i) : kept[i]; }
};

/// `of.name` as a template writes it; undefined when there is no such thing.
[[nodiscard]] Val attribute(Val const& of, std::string_view name);
/// `of[key]`
[[nodiscard]] Val subscript(Val const& of, Val const& key);

} // namespace presskit::templating
