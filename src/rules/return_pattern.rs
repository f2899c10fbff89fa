//! Registered return addresses that stand for many: `*` (Keycloak) and `regexp=` (WSO2).

/// One such entry.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ReturnPattern {
    /// Any of these texts, in which `*` stands for anything.
    Any(Vec<String>),
    /// An expression that is not read here, so that nobody can tell what it covers.
    Unreadable,
}

/// The patterns among registered addresses.
pub(super) fn return_patterns(registered: &[String]) -> Vec<ReturnPattern> {
    registered.iter().filter_map(|entry| ReturnPattern::parse(entry)).collect()
}

impl ReturnPattern {
    fn parse(entry: &str) -> Option<Self> {
        let Some(expression) = entry.strip_prefix("regexp=") else {
            return entry.contains('*').then(|| Self::Any(vec![entry.to_owned()]));
        };
        let inner = expression.trim_start_matches('^').trim_end_matches('$');
        let inner =
            inner.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(inner);
        let choices = inner.replace(".*", "*").replace("\\.", ".").replace("\\?", "\u{0}");
        if choices.contains(['(', ')', '[', '{', '+', '?', '\\', '^', '$']) {
            return Some(Self::Unreadable);
        }
        Some(Self::Any(choices.split('|').map(|one| one.replace('\u{0}', "?")).collect()))
    }

    /// Whether it surely stands for that address.
    pub(super) fn covers(&self, address: &str) -> bool {
        match self {
            Self::Any(choices) => choices.iter().any(|choice| matches(choice, address)),
            Self::Unreadable => false,
        }
    }

    pub(super) fn is_unreadable(&self) -> bool {
        *self == Self::Unreadable
    }
}

/// Whether a text is as the pattern says, in which `*` stands for anything.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((front, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut left) = text.strip_prefix(front) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        let Some((_, after)) = left.split_once(part) else { return false };
        left = after;
    }
    left.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://layla.amazon.com/api/skill/link/M1";

    fn covers(entry: &str) -> bool {
        ReturnPattern::parse(entry).is_some_and(|pattern| pattern.covers(ADDRESS))
    }

    #[test]
    fn what_a_pattern_stands_for_is_told() {
        for entry in [
            "https://layla.amazon.com/*",
            "*",
            "https://*.amazon.com/*/link/M1",
            "regexp=https://layla\\.amazon\\.com/.*",
            "regexp=(https://pitangui.amazon.com/api/skill/link/M1|https://layla.amazon.com/api/skill/link/M1)",
        ] {
            assert!(covers(entry), "{entry}");
        }
        for entry in [
            "https://pitangui.amazon.com/*",
            "https://layla.amazon.com/*/M2",
            "https://layla.amazon.com/",
            "regexp=https://pitangui\\.amazon\\.com/.*",
            "https://layla.amazon.com/*x*M1",
        ] {
            assert!(!covers(entry), "{entry}");
        }
    }

    #[test]
    fn an_expression_that_is_not_read_is_said_to_be_so() {
        let is_unreadable =
            |entry| ReturnPattern::parse(entry).is_some_and(|pattern| pattern.is_unreadable());
        assert!(is_unreadable("regexp=https://(layla|pitangui)\\.amazon\\.com/.+"));
        assert!(!is_unreadable("regexp=https://layla.amazon.com/a\\?vendorId=M1"));
        assert!(!is_unreadable("https://layla.amazon.com/a?vendorId=M1"));
    }
}
