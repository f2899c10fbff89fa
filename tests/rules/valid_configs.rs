//! Valid settings seen in public: no error, and none of what a naive check would say.

use serde_json::Value;
use serde_json::json;
use skill_linker::rules::RULES;
use skill_linker::rules::Severity;

use crate::rules::check_json;
use crate::rules::filler::filled;
use crate::rules::lines;

const VALID: &str = include_str!("../fixtures/valid-configs.jsonl");

/// What must not be said.
enum Naive {
    /// Not at all.
    Never(&'static [&'static str]),
    /// Not as an error; to mention it is right.
    NoError(&'static [&'static str]),
}

use Naive::Never;
use Naive::NoError;

/// What a naive check would say, in the words of the fixtures, and the codes that would say it here.
const NAIVE: [(&str, Naive); 34] = [
    ("clientId must not be a URL", Never(&["AL-030", "AL-043", "AL-044"])),
    ("clientId points to Amazon", Never(&["AL-052", "AL-111"])),
    ("weak secret", Never(&["AL-013", "AL-051", "AL-053"])),
    ("non-443 port as hard error", NoError(&["AL-019", "AL-020"])),
    (
        "accessTokenUrl, clientSecret, accessTokenScheme missing",
        Never(&["AL-007", "AL-010", "AL-011"]),
    ),
    ("path does not look like an authorize address", Never(&["AL-014", "AL-015", "AL-041"])),
    ("clientId too short", Never(&["AL-009", "AL-013", "AL-029"])),
    ("hosts differ", Never(&["AL-028", "AL-042"])),
    ("path unusual", Never(&["AL-014", "AL-015", "AL-041"])),
    ("colon in scope", Never(&["AL-025", "AL-027"])),
    ("amazon in host name", Never(&["AL-040"])),
    ("platform URL is not a deep link", Never(&["AL-037"])),
    ("domains empty", Never(&["AL-023", "AL-024", "AL-026"])),
    ("token path empty", Never(&["AL-008", "AL-014", "AL-015"])),
    ("brand in host name", Never(&["AL-040"])),
    ("path too short", Never(&["AL-014", "AL-015", "AL-041"])),
    ("unknown scope", Never(&["AL-025", "AL-027"])),
    ("query string in authorizationUrl", Never(&["AL-016", "AL-034"])),
    ("query string in accessTokenUrl as error", NoError(&["AL-008", "AL-016"])),
    ("scopes missing", Never(&["AL-035", "AL-102"])),
    ("domains missing", Never(&["AL-023", "AL-024", "AL-026"])),
    ("wrong type as hard error", NoError(&["AL-003"])),
    ("scope looks like a host", Never(&["AL-024", "AL-025", "AL-027"])),
    ("brand in host", Never(&["AL-040"])),
    ("offline_access missing", Never(&["AL-035"])),
    ("domain listed twice", Never(&["AL-026"])),
    ("clientId equals clientSecret as error", NoError(&["AL-051"])),
    ("no PKCE", Never(&["AL-049"])),
    ("secret used together with PKCE", Never(&["AL-010", "AL-049"])),
    ("tunnel host as error", NoError(&["AL-021"])),
    ("trailing slash", Never(&["AL-014", "AL-041"])),
    ("short path", Never(&["AL-014", "AL-015"])),
    ("value too large", Never(&["AL-033"])),
    ("missing", Never(&["AL-033"])),
];

/// The facts that the words of a case name.
fn context(id: &str) -> Value {
    match id {
        "V16" => json!({"skillType": "custom"}),
        "V26" => json!({"stage": "development"}),
        _ => Value::Null,
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "says what was added to each example")]
fn valid_settings_have_no_error_and_nothing_naive_is_said() {
    let mut wrong = Vec::new();
    for valid in lines(VALID) {
        let id = valid["id"].as_str().unwrap();
        let filled = filled(&valid["config"], &Value::Null);
        println!("{id}: added {}", filled.added.join("; "));
        let found = check_json(&filled.request, &context(id));
        let naive = valid["naive_finding"].as_str().unwrap().split(" / ");
        let naive: Vec<&Naive> = naive.map(|words| &known(words).1).collect();
        for finding in found.findings {
            let is_error = finding.severity == Severity::Error;
            let is_naive = naive.iter().any(|naive| match naive {
                Never(codes) => codes.contains(&finding.code),
                NoError(codes) => codes.contains(&finding.code) && is_error,
            });
            if is_error || is_naive {
                wrong.push(format!("{id}: {} {}", finding.code, finding.why()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_naive_finding_of_the_table_is_in_a_case() {
    for (words, naive) in NAIVE {
        let (Never(codes) | NoError(codes)) = naive;
        assert!(codes.iter().all(|code| RULES.iter().any(|row| row.code == *code)), "{words}");
        let mut all = lines(VALID);
        let there = all.any(|valid| {
            valid["naive_finding"].as_str().unwrap().split(" / ").any(|naive| naive == words)
        });
        assert!(there, "{words}");
    }
}

fn known(words: &str) -> &'static (&'static str, Naive) {
    NAIVE.iter().find(|(known, _)| *known == words).unwrap_or_else(|| panic!("{words}"))
}
