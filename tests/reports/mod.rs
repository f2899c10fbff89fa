//! The reports: their shape, how they read, and what no value can do in them.

mod hostile;
mod html;
mod letter;
mod markdown;
mod secrets;
mod shape;
mod style;

use proptest::prelude::*;
use skill_linker::import;
use skill_linker::model::Context;
use skill_linker::report::Report;
use skill_linker::report::checksum;
use skill_linker::rules;

/// The report about one configuration, as the command makes it.
fn report(name: &str, json: &str) -> Report {
    let imported = import::read(json.as_bytes()).unwrap();
    let checked = rules::check_imported(&imported, &Context::default());
    Report::new(name, &checksum(json.as_bytes()), &imported, &checked)
}

/// A few cases, or as many as `PROPTEST_CASES` says.
fn cases() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig { cases: if asked { config.cases } else { 48 }, ..config }
}
