//! What a customer saw, in plain words, and the rules that are likely to be the cause.

use crate::i18n::Key;
use crate::i18n::key;

/// One thing people report.
#[derive(Clone, Copy, Debug)]
pub struct Symptom {
    /// Its words.
    pub words: Key,
    /// The rules whose findings explain it, from the cases people wrote down.
    pub codes: &'static [&'static str],
}

/// All of them, the most usual first.
pub const SYMPTOMS: &[Symptom] = &[
    Symptom {
        words: key::SYMPTOM_UNABLE_TO_LINK,
        codes: &[
            "AL-007", "AL-008", "AL-011", "AL-012", "AL-013", "AL-014", "AL-019", "AL-020",
            "AL-028", "AL-041", "AL-042", "AL-047", "AL-051", "AL-053", "AL-054", "AL-110",
            "AL-203", "AL-204", "AL-206", "AL-207", "AL-208", "AL-210", "AL-211", "AL-212",
            "AL-213", "AL-214", "AL-215", "AL-216", "AL-218", "AL-303", "AL-304", "AL-305",
            "AL-311", "AL-312", "AL-317",
        ],
    },
    Symptom {
        words: key::SYMPTOM_REDIRECT,
        codes: &[
            "AL-038", "AL-043", "AL-044", "AL-052", "AL-105", "AL-108", "AL-109", "AL-120",
            "AL-208", "AL-221", "AL-303", "AL-305",
        ],
    },
    Symptom {
        words: key::SYMPTOM_CLIENT_ID,
        codes: &[
            "AL-009", "AL-012", "AL-013", "AL-029", "AL-030", "AL-043", "AL-044", "AL-051",
            "AL-054", "AL-109", "AL-111", "AL-209", "AL-211", "AL-313",
        ],
    },
    Symptom {
        words: key::SYMPTOM_SCOPE,
        codes: &[
            "AL-022", "AL-025", "AL-026", "AL-027", "AL-030", "AL-102", "AL-106", "AL-114",
            "AL-209",
        ],
    },
    Symptom {
        words: key::SYMPTOM_NO_PAGE,
        codes: &[
            "AL-005", "AL-006", "AL-012", "AL-013", "AL-014", "AL-015", "AL-016", "AL-017",
            "AL-019", "AL-020", "AL-021", "AL-028", "AL-041", "AL-042", "AL-052", "AL-105",
            "AL-201", "AL-202", "AL-203", "AL-205", "AL-207", "AL-209", "AL-223",
        ],
    },
    Symptom {
        words: key::SYMPTOM_ENDS,
        codes: &[
            "AL-031", "AL-032", "AL-033", "AL-034", "AL-035", "AL-116", "AL-211", "AL-302",
            "AL-306", "AL-307", "AL-308", "AL-309", "AL-310", "AL-320", "AL-322",
        ],
    },
    Symptom {
        words: key::SYMPTOM_ONE_COUNTRY,
        codes: &["AL-105", "AL-108", "AL-109", "AL-120", "AL-208", "AL-312"],
    },
    Symptom {
        words: key::SYMPTOM_APP_ONLY,
        codes: &["AL-023", "AL-024", "AL-037", "AL-040", "AL-217", "AL-218", "AL-220", "AL-315"],
    },
    Symptom {
        words: key::SYMPTOM_NO_EFFECT,
        codes: &[
            "AL-031", "AL-036", "AL-101", "AL-103", "AL-110", "AL-111", "AL-112", "AL-116",
            "AL-119", "AL-304", "AL-317", "AL-318", "AL-324",
        ],
    },
    Symptom {
        words: key::SYMPTOM_REFUSED,
        codes: &[
            "AL-001", "AL-002", "AL-003", "AL-004", "AL-005", "AL-007", "AL-009", "AL-010",
            "AL-011", "AL-013", "AL-022", "AL-023", "AL-024", "AL-026", "AL-037", "AL-039",
            "AL-049", "AL-050", "AL-101", "AL-102", "AL-113", "AL-114", "AL-123",
        ],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rules::NETWORK_RULES;
    use crate::rules::RULES;

    #[test]
    fn every_code_is_one_and_stands_once() {
        for symptom in SYMPTOMS {
            let codes: BTreeSet<&str> = symptom.codes.iter().copied().collect();
            let sorted: Vec<&str> = codes.iter().copied().collect();
            assert_eq!(sorted, symptom.codes, "{:?}: sorted, each once", symptom.words);
            for code in symptom.codes {
                let number = code.strip_prefix("AL-").unwrap_or_default();
                assert!(number.len() == 3 && number.parse::<u16>().is_ok(), "{code}");
            }
        }
    }

    #[test]
    fn every_code_is_that_of_a_rule() {
        let mut codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
        codes.extend(NETWORK_RULES.iter().map(|rule| rule.code));
        for symptom in SYMPTOMS {
            for code in symptom.codes {
                assert!(codes.contains(code), "{code} of {:?}", symptom.words);
            }
        }
    }

    #[test]
    fn the_reported_cases_lead_to_their_causes() {
        let cases = [
            ("symptom-redirect", "AL-105"),
            ("symptom-redirect", "AL-208"),
            ("symptom-unable-to-link", "AL-020"),
            ("symptom-client-id", "AL-029"),
            ("symptom-scope", "AL-027"),
            ("symptom-no-page", "AL-041"),
            ("symptom-ends", "AL-035"),
            ("symptom-one-country", "AL-105"),
            ("symptom-app-only", "AL-217"),
            ("symptom-refused", "AL-001"),
            ("symptom-no-effect", "AL-110"),
        ];
        for (name, code) in cases {
            let symptom = SYMPTOMS.iter().find(|symptom| symptom.words.name() == name);
            assert!(symptom.is_some_and(|symptom| symptom.codes.contains(&code)), "{name} {code}");
        }
    }
}
