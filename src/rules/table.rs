//! The table of static and context rules, in the order in which they are asked.

use crate::rules::FeltBy;
use crate::rules::Rule;
use crate::rules::Step;
use crate::rules::Then;
use crate::rules::characters;
use crate::rules::domains;
use crate::rules::list_entries;
use crate::rules::lwa_addresses;
use crate::rules::lwa_client_id;
use crate::rules::lwa_scopes;
use crate::rules::missing;
use crate::rules::not_complete;
use crate::rules::placeholder;
use crate::rules::reach;
use crate::rules::return_urls;
use crate::rules::scopes;
use crate::rules::skill_kind;
use crate::rules::source;
use crate::rules::unsafe_address;

/// The rows, step by step. Within a step, who may silence another comes first.
pub const RULES: &[Rule] = &[
    Rule::settings("AL-004", Step::Missing, source::SCHEMA, missing::grant_type).then(Then::Stop),
    Rule::settings("AL-005", Step::Missing, source::SCHEMA0, missing::sign_in_page)
        .then(Then::Stop),
    Rule::facts("AL-007", Step::Missing, source::SCHEMA, missing::token_address).then(Then::Stop),
    Rule::settings("AL-009", Step::Missing, source::SCHEMA0, missing::client_id).then(Then::Stop),
    Rule::facts("AL-010", Step::Missing, source::SCHEMA, missing::secret).then(Then::Stop),
    Rule::facts("AL-011", Step::Missing, source::SCHEMA, missing::scheme).then(Then::Stop),
    Rule::facts("AL-102", Step::Missing, source::SCHEMA, skill_kind::scope_needed).then(Then::Stop),
    Rule::settings("AL-012", Step::Characters, source::TROUBLE, characters::check),
    Rule::settings("AL-013", Step::Placeholder, source::RFC2606, placeholder::check)
        .then(Then::Stop),
    Rule::settings("AL-005", Step::Form, source::SCHEMA0, not_complete::sign_in_page)
        .then(Then::Stop),
    Rule::settings("AL-008", Step::Form, source::REQ, not_complete::token_address).then(Then::Stop),
    Rule::settings("AL-006", Step::Unsafe, source::REQ, unsafe_address::sign_in_page),
    Rule::settings("AL-008", Step::Unsafe, source::REQ, unsafe_address::token_address),
    Rule::settings("AL-018", Step::Unsafe, source::RFC6749, unsafe_address::login),
    Rule::settings("AL-017", Step::Unsafe, source::RFC6749, unsafe_address::fragment),
    Rule::settings("AL-019", Step::Reach, source::REQ, reach::at_home),
    Rule::settings("AL-028", Step::Provider, source::LWA, lwa_addresses::check),
    Rule::settings("AL-026", Step::Provider, source::MODEL, list_entries::check),
    Rule::settings("AL-025", Step::Provider, source::RFC6749, scopes::several_in_one),
    Rule::settings("AL-027", Step::Provider, source::LWASCOPE, lwa_scopes::check),
    Rule::settings("AL-029", Step::Provider, source::LWA, lwa_client_id::check),
    Rule::settings("AL-020", Step::Hints, source::REQ, reach::port)
        .yields_to(&["AL-019"])
        .felt_by(FeltBy::Some),
    Rule::settings("AL-022", Step::Hints, source::SCHEMA, scopes::too_many),
    Rule::settings("AL-023", Step::Hints, source::SCHEMA, domains::many),
    Rule::settings("AL-024", Step::Hints, source::SCHEMA, domains::more_than_a_name),
    Rule::facts("AL-101", Step::Hints, source::REQ, skill_kind::code_grant_needed)
        .yields_to(&["AL-004"]),
    Rule::facts("AL-108", Step::Hints, source::SCHEMA, return_urls::of_another_account)
        .felt_by(FeltBy::Some),
    Rule::facts("AL-105", Step::Hints, source::LWA, return_urls::not_all_registered)
        .felt_by(FeltBy::Some),
];
