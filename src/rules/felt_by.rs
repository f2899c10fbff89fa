//! Who is hurt by a fault.

/// Who feels a fault, the widest circle first. Among findings of one severity the wider circle comes first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum FeltBy {
    /// Everybody who links, or the settings cannot be sent at all.
    Everybody,
    /// People with one kind of phone, in one region, or some of the time.
    Some,
    /// Whoever reviews the skill for the store.
    Reviewers,
    /// Nobody yet.
    Nobody,
}
