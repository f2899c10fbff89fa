//! The table of static and context rules, in the order in which they are asked.

use crate::rules::FeltBy;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::Step;
use crate::rules::Then;
use crate::rules::amazon_credentials;
use crate::rules::app_redirects;
use crate::rules::auth0;
use crate::rules::brand_name;
use crate::rules::characters;
use crate::rules::client_id_region;
use crate::rules::code_only;
use crate::rules::domains;
use crate::rules::events;
use crate::rules::google;
use crate::rules::home_assistant;
use crate::rules::implicit;
use crate::rules::kind;
use crate::rules::lifetime;
use crate::rules::link_card;
use crate::rules::list_entries;
use crate::rules::live_change;
use crate::rules::login_page;
use crate::rules::lwa_addresses;
use crate::rules::lwa_client_id;
use crate::rules::lwa_scopes;
use crate::rules::missing;
use crate::rules::names;
use crate::rules::near_hosts;
use crate::rules::not_complete;
use crate::rules::odd_characters;
use crate::rules::odd_signs;
use crate::rules::offline_scope;
use crate::rules::one_address;
use crate::rules::own_parameters;
use crate::rules::package_file;
use crate::rules::pkce;
use crate::rules::placeholder;
use crate::rules::platforms;
use crate::rules::profile_enabled;
use crate::rules::reach;
use crate::rules::refused;
use crate::rules::return_urls;
use crate::rules::same_skill;
use crate::rules::scopes;
use crate::rules::secret_in_repository;
use crate::rules::skill_kind;
use crate::rules::source;
use crate::rules::stage;
use crate::rules::store;
use crate::rules::tester;
use crate::rules::two_addresses;
use crate::rules::typing_error;
use crate::rules::unsafe_address;
use crate::rules::vendor_id;
use crate::rules::voice;
use crate::rules::wrapper;
use crate::rules::written_twice;
use crate::rules::wrong_box;

/// The rows, step by step. Within a step, who may silence another comes first.
pub const RULES: &[Rule] = &[
    Rule::facts("AL-103", Step::NoSettings, source::SH, skill_kind::linking_needed)
        .then(Then::StopAll)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-001", Step::NoSettings, source::SCHEMA, wrapper::check),
    Rule::settings("AL-050", Step::Names, source::RFC8259, written_twice::check)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-002", Step::Names, source::SCHEMA, names::check)
        .then(Then::GoOnAsFixed)
        .severities(&[Severity::Error, Severity::Note]),
    Rule::settings("AL-003", Step::Kind, source::SCHEMA, kind::check)
        .then(Then::GoOnAsFixed)
        .severities(&[Severity::Error, Severity::Warning, Severity::Note]),
    Rule::settings("AL-004", Step::Missing, source::SCHEMA, missing::grant_type).then(Then::Stop),
    Rule::settings("AL-005", Step::Missing, source::SCHEMA0, missing::sign_in_page)
        .then(Then::Stop),
    Rule::facts("AL-007", Step::Missing, source::SCHEMA, missing::token_address).then(Then::Stop),
    Rule::settings("AL-009", Step::Missing, source::SCHEMA0, missing::client_id).then(Then::Stop),
    Rule::facts("AL-010", Step::Missing, source::SCHEMA, missing::secret).then(Then::Stop),
    Rule::facts("AL-011", Step::Missing, source::SCHEMA, missing::scheme).then(Then::Stop),
    Rule::facts("AL-102", Step::Missing, source::SCHEMA, skill_kind::scope_needed).then(Then::Stop),
    Rule::settings("AL-012", Step::Characters, source::TROUBLE, characters::check)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-054", Step::Characters, source::TROUBLE, odd_characters::check)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-013", Step::Placeholder, source::RFC2606, placeholder::check)
        .then(Then::Stop)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-051", Step::WrongBox, source::SCHEMA, wrong_box::exchanged).then(Then::Stop),
    Rule::settings("AL-052", Step::WrongBox, source::SCHEMA, wrong_box::amazons_address)
        .then(Then::Stop),
    Rule::settings("AL-030", Step::WrongBox, source::LWA, wrong_box::another_id)
        .then(Then::Stop)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-044", Step::WrongBox, source::HA, home_assistant::whole_return_address)
        .then(Then::Stop)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-005", Step::Form, source::SCHEMA0, not_complete::sign_in_page)
        .then(Then::Stop),
    Rule::settings("AL-008", Step::Form, source::REQ, not_complete::token_address).then(Then::Stop),
    Rule::settings("AL-039", Step::Form, source::SCHEMA, not_complete::two_way_address)
        .then(Then::Stop),
    Rule::settings("AL-037", Step::Form, source::A2A1, platforms::not_usable)
        .then(Then::Stop)
        .felt_by(FeltBy::Some),
    Rule::settings("AL-006", Step::Unsafe, source::REQ, unsafe_address::sign_in_page),
    Rule::settings("AL-008", Step::Unsafe, source::REQ, unsafe_address::token_address),
    Rule::settings("AL-039", Step::Unsafe, source::SCHEMA, unsafe_address::two_way_address),
    Rule::settings("AL-037", Step::Unsafe, source::A2A1, platforms::plain_http)
        .felt_by(FeltBy::Some),
    Rule::settings("AL-018", Step::Unsafe, source::RFC6749, unsafe_address::login),
    Rule::settings("AL-017", Step::Unsafe, source::RFC6749, unsafe_address::fragment),
    Rule::settings("AL-019", Step::Reach, source::REQ, reach::at_home).severities(&[
        Severity::Error,
        Severity::Warning,
        Severity::Note,
    ]),
    Rule::settings("AL-122", Step::Context, source::VENDOR, vendor_id::check),
    Rule::facts("AL-101", Step::Context, source::REQ, skill_kind::code_grant_needed)
        .yields_to(&["AL-004"]),
    Rule::facts("AL-104", Step::Context, source::OPTIONAL, skill_kind::use_before_linking)
        .felt_by(FeltBy::Nobody)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::facts("AL-106", Step::Context, source::LWAWEB, profile_enabled::check),
    Rule::facts("AL-108", Step::Context, source::SCHEMA, return_urls::of_another_account)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Error, Severity::Note]),
    Rule::facts("AL-120", Step::Context, source::SCHEMA, one_address::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::facts("AL-105", Step::Context, source::LWA, return_urls::not_all_registered)
        .yields_to(&["AL-120"])
        .felt_by(FeltBy::Some),
    Rule::facts("AL-109", Step::Context, source::HA, client_id_region::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::facts("AL-110", Step::Context, source::EVENTS, events::are_sent)
        .severities(&[Severity::Note]),
    Rule::facts("AL-112", Step::Context, source::A2AT, tester::cannot_see_it)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::facts("AL-117", Step::Context, source::TESTLOGIN, store::test_login)
        .felt_by(FeltBy::Reviewers)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::facts("AL-118", Step::Context, source::LISTCERT, store::privacy_policy)
        .felt_by(FeltBy::Reviewers)
        .severities(&[Severity::Warning]),
    Rule::facts("AL-121", Step::Context, source::POLICY, store::for_children)
        .felt_by(FeltBy::Reviewers)
        .severities(&[Severity::Note]),
    Rule::facts("AL-123", Step::Context, source::OPS, stage::takes_no_changes),
    Rule::facts("AL-124", Step::Context, source::VOICE, skill_kind::voice_of_another_kind)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-045", Step::Context, source::SCHEMA, secret_in_repository::check)
        .felt_by(FeltBy::Nobody)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-114", Step::Context, source::OPS, refused::by_amazon),
    Rule::settings("AL-115", Step::Context, source::JULY24, live_change::is_felt)
        .severities(&[Severity::Warning]),
    Rule::facts("AL-116", Step::Context, source::SHLOGIC, link_card::check)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-119", Step::Context, source::TROUBLE, same_skill::or_account)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Note]),
    Rule::settings("AL-028", Step::Provider, source::LWA, lwa_addresses::check)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-043", Step::Provider, source::HA, home_assistant::client_id)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-047", Step::Provider, source::HA, home_assistant::scheme),
    Rule::settings("AL-026", Step::Provider, source::SCHEMA, list_entries::check)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-025", Step::Provider, source::RFC6749, scopes::several_in_one)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::settings("AL-027", Step::Provider, source::LWASCOPE, lwa_scopes::check)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-029", Step::Provider, source::LWA, lwa_client_id::check)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::facts("AL-032", Step::Provider, source::REQ, code_only::check)
        .yields_to(&["AL-004", "AL-101"])
        .severities(&[Severity::Warning]),
    Rule::facts("AL-034", Step::Provider, source::GOOGLEOFF, google::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::facts("AL-035", Step::Provider, source::AUTH0RT, offline_scope::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::settings("AL-036", Step::Provider, source::AUTH0RT, auth0::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Note]),
    Rule::facts("AL-014", Step::Hints, source::RFC6749, two_addresses::check)
        .yields_to(&["AL-028"])
        .severities(&[Severity::Warning]),
    Rule::settings("AL-015", Step::Hints, source::TROUBLE, login_page::check)
        .yields_to(&["AL-014"])
        .severities(&[Severity::Note]),
    Rule::settings("AL-016", Step::Hints, source::ACG, own_parameters::check)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-020", Step::Hints, source::REQ, reach::port)
        .yields_to(&["AL-019"])
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-021", Step::Hints, source::REQ, reach::tunnel)
        .yields_to(&["AL-019"])
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::settings("AL-040", Step::Hints, source::POLICY, brand_name::check)
        .felt_by(FeltBy::Reviewers)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-041", Step::Hints, source::TROUBLE, typing_error::check)
        .yields_to(&["AL-014", "AL-028"])
        .severities(&[Severity::Warning]),
    Rule::settings("AL-042", Step::Hints, source::TROUBLE, near_hosts::check)
        .yields_to(&["AL-019", "AL-028"])
        .severities(&[Severity::Warning]),
    Rule::settings("AL-053", Step::Hints, source::RFC6749, odd_signs::check)
        .yields_to(&["AL-012", "AL-054"])
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Note]),
    Rule::settings("AL-111", Step::Hints, source::EVENTS, amazon_credentials::check)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-048", Step::Hints, source::VOICE, voice::check)
        .yields_to(&["AL-124"])
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-022", Step::Hints, source::SCHEMA, scopes::too_many),
    Rule::settings("AL-023", Step::Hints, source::SCHEMA, domains::many)
        .severities(&[Severity::Error, Severity::Warning]),
    Rule::settings("AL-024", Step::Hints, source::SCHEMA, domains::more_than_a_name)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-031", Step::Hints, source::IMPL, implicit::without_renewal)
        .yields_to(&["AL-101"])
        .severities(&[Severity::Note]),
    Rule::settings("AL-113", Step::Hints, source::A2A2, implicit::own_app)
        .yields_to(&["AL-101"])
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::facts("AL-033", Step::Hints, source::FAQ, lifetime::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-038", Step::Hints, source::A2A2, app_redirects::check)
        .felt_by(FeltBy::Some)
        .severities(&[Severity::Warning]),
    Rule::settings("AL-049", Step::Hints, source::STD, pkce::check)
        .felt_by(FeltBy::Nobody)
        .severities(&[Severity::Warning, Severity::Note]),
    Rule::settings("AL-046", Step::Hints, source::PACKAGE, package_file::check)
        .felt_by(FeltBy::Nobody)
        .severities(&[Severity::Note]),
];
