//! The name of a draft, and of its files.

/// Sixteen hexadecimal digits. Made by us, so no path can hide in it.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct DraftId(String);

impl DraftId {
    /// A name nobody used before.
    pub(super) fn random() -> Self {
        let number = getrandom::u64().unwrap_or_else(|_error| {
            // Without random numbers the clock still tells two drafts apart.
            u64::try_from(crate::services::clock::now()).unwrap_or_default()
        });
        Self(format!("{number:016x}"))
    }

    /// The draft a file belongs to: `draft-<ID>.json`, its copies, its lock and what was left unfinished.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        let (id, rest) = name.strip_prefix("draft-")?.split_once('.')?;
        let is_ours = ["json", "last.json", "damaged.json", "json.new", "lock"].contains(&rest);
        let is_id = id.len() == 16 && id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        (is_ours && is_id).then(|| Self(id.to_owned()))
    }

    pub(super) fn file(&self) -> String {
        format!("draft-{}.json", self.0)
    }

    /// The last good copy.
    pub(super) fn last(&self) -> String {
        format!("draft-{}.last.json", self.0)
    }

    /// Where a damaged file is put aside.
    pub(super) fn damaged(&self) -> String {
        format!("draft-{}.damaged.json", self.0)
    }

    pub(super) fn lock(&self) -> String {
        format!("draft-{}.lock", self.0)
    }

    pub(super) fn unfinished(&self) -> String {
        format!("draft-{}.json.new", self.0)
    }

    /// Every file of the draft, the lock last.
    pub(super) fn names(&self) -> [String; 5] {
        [self.file(), self.last(), self.damaged(), self.unfinished(), self.lock()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_draft_lead_back_to_it() {
        let id = DraftId::random();
        for name in id.names() {
            assert_eq!(DraftId::of_file(&name), Some(id.clone()), "{name}");
        }
        assert_ne!(id, DraftId::random());
    }

    #[test]
    fn other_names_are_left_alone() {
        for name in [
            "draft-0123456789abcdef",
            "draft-0123456789abcdeF.json",
            "draft-0123456789abcde.json",
            "draft-../../../etc/pass.json",
            "draft-0123456789abcdef.txt",
            "0123456789abcdef.json",
        ] {
            assert_eq!(DraftId::of_file(name), None, "{name}");
        }
    }
}
