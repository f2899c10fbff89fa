//! `SKILL_TYPES`: what the kinds of skill can do, by the names of `manifest.apis`.

/// Whether the implicit grant is closed to a skill with such a kind. Only custom skills may use it.
pub(in crate::rules) fn needs_code_grant(kind: &str) -> bool {
    kind != "custom"
}

/// Whether such a skill cannot be enabled without linking, by what Amazon writes.
pub(in crate::rules) fn must_link(kind: &str) -> bool {
    matches!(kind, "smartHome" | "video")
}

/// Whether such a skill was seen to need linking.
pub(in crate::rules) fn was_seen_to_link(kind: &str) -> bool {
    kind == "householdList"
}

/// Whether such a skill links before anybody can use it.
pub(in crate::rules) fn always_links_first(kind: &str) -> bool {
    matches!(kind, "smartHome" | "video" | "flashBriefing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kinds_are_told_apart() {
        let kinds = ["custom", "music", "flashBriefing", "householdList", "smartHome", "video"];
        let those = |is: fn(&str) -> bool| kinds.into_iter().filter(|kind| is(kind)).collect();
        let code: Vec<&str> = those(needs_code_grant);
        assert_eq!(code, kinds[1..]);
        let must: Vec<&str> = those(must_link);
        assert_eq!(must, ["smartHome", "video"]);
        let seen: Vec<&str> = those(was_seen_to_link);
        assert_eq!(seen, ["householdList"]);
        let first: Vec<&str> = those(always_links_first);
        assert_eq!(first, ["flashBriefing", "smartHome", "video"]);
    }
}
